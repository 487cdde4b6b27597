/**
 * From a claimed inbox entry to its effects. What the use case writes, what it wants to say and "this entry is done"
 * commit together, fenced by the claim: a redelivery or a second worker has no second effect.
 */
import type { DialogContent, MessageContent } from "../../domain/messages/content.ts";
import type { Outcome, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Actor, Language } from "../../domain/people/types.ts";
import type { Origin, Request } from "../../domain/requests.ts";
import { newReference } from "../../kernel/ids.ts";
import { toAsker } from "../reply.ts";
import { handTo, type RequestContext, type UseCases } from "../use-case.ts";
import { persistently } from "./persist.ts";
import { describe } from "./report.ts";
import { threadsOf } from "./threads.ts";
import { isNewSign, SIGN_LEASE, type Signs } from "./signs.ts";
import type {
  After,
  ActorOf,
  Delivery,
  InboxClaim,
  InboxStore,
  Log,
  OutboxStore,
  Parsed,
  Work,
} from "./ports.ts";

/** A message in a direct conversation with us. */
export interface MessageAt {
  channelId: string;
  ts: string;
}
export type Doing = "looking" | "wording";

/** Opens things that cannot wait for the outbox: they need a trigger, or belong to one person's screen. */
export interface Screen {
  /** `expired` when the trigger's three seconds were over. */
  openDialog(
    dialog: NonNullable<Outcome["dialog"]>,
    origin: Origin,
  ): Promise<"opened" | "expired" | "failed">;
  publishHome(home: NonNullable<Outcome["home"]>): Promise<boolean>;
  suggest(prompts: NonNullable<Outcome["prompts"]>): Promise<boolean>;
  /** Says under a message what is being done about it; null: nothing any more. Never rejects: it is only a sign of life. */
  setStatus(message: MessageAt, doing: Doing | null, language: Language): Promise<void>;
}

export interface DispatchPorts<Ports> {
  parse(payload: InboxClaim["payload"]): Parsed;
  actorOf: ActorOf;
  useCases: UseCases<Ports>;
  /** `origin`: of the request whose actor was resolved just before; what was looked up for that need not be again. */
  transaction<T>(work: (stores: Work<Ports>) => Promise<T>, origin?: Origin): Promise<T>;
  inbox: InboxStore;
  outbox: OutboxStore;
  screen: Screen;
  signs: Pick<Signs, "putUp">;
  /** Wakes the poster, and whoever does errands; called after a commit that left them something. */
  wake(): void;
  log: Log;
  /** The programme's clock. */
  now(): Date;
  /** Real time in milliseconds since the epoch. */
  time(): number;
  after: After;
  /** Language for somebody about whom nothing is known. */
  language: Language;
}

export interface MistakesFound {
  kind: "mistakes";
  fields: Record<string, string>;
  /** The dialog to show instead, with the mistakes in it. */
  again?: { content: DialogContent; origin: Origin };
  language: Language;
  /** Says it in a message, for when the dialog has closed. */
  tell(): Promise<void>;
}

/** `mistakes`: a submitted dialog must stay open with these; nothing was written and its key is free again. */
export type Dispatched = { kind: "done" } | { kind: "later" } | MistakesFound;

/** Waits before the second and third attempt, in milliseconds of real time. */
const RETRIES = [300, 2_000];

class LostLease extends Error {}
class Mistakes extends Error {
  readonly fields: Record<string, string>;
  readonly again: DialogContent | undefined;
  constructor(fields: Record<string, string>, again?: DialogContent) {
    super("a dialog has mistakes");
    this.fields = fields;
    this.again = again;
  }
}

/** What a request led to: signs that are ours to put up now, and whether there is more for others to do. */
interface Committed {
  outcome: Outcome;
  signs: Delivery[];
  more: boolean;
}

export type Dispatch = (claim: InboxClaim) => Promise<Dispatched>;

/** Never rejects: a failure is retried later, or told to the user with a reference. */
export function createDispatch<Ports>(ports: DispatchPorts<Ports>): Dispatch {
  const ours = threadsOf(ports.outbox);
  return async (claim) => {
    let parsed: Parsed | undefined;
    let actor: Actor | undefined;
    try {
      parsed = ports.parse(claim.payload);
      const heard = parsed.kind === "line" ? await ours(parsed.origin, claim.key) : parsed.kind !== "ignored";
      if (typeof heard === "number") {
        await ports.inbox.postpone(claim, new Date(ports.time() + heard));
        return { kind: "later" };
      }
      if (parsed.kind === "ignored" || !heard) {
        await ports.inbox.done(claim, new Date(ports.time()));
        return { kind: "done" };
      }
      actor = await ports.actorOf(parsed.origin, parsed.request);
      const context = { actor, origin: parsed.origin, now: ports.now(), requestId: claim.key };
      const { request } = parsed;
      const { outcome, signs, more } = await showingStatus(parsed, actor.language, () =>
        commit(claim, request, context),
      );
      ports.signs.putUp(signs);
      if (more) ports.wake();
      await show(outcome, request, context);
      return { kind: "done" };
    } catch (error) {
      const language = actor?.language ?? ports.language;
      if (error instanceof Mistakes && parsed && parsed.kind !== "ignored") {
        return mistakes(claim, parsed.origin, error, language);
      }
      if (error instanceof LostLease) {
        ports.log.warn({ key: claim.key }, "another worker has taken this request over");
        return { kind: "later" };
      }
      return failed(claim, parsed, error, language);
    }
  };

  /** A question in a direct message is not met with silence while it is looked up. */
  async function showingStatus<T>(
    { origin, request }: { origin: Origin; request: Request },
    language: Language,
    work: () => Promise<T>,
  ): Promise<T> {
    const { place, channelId, threadTs, messageTs } = origin;
    const ts = threadTs ?? messageTs;
    if (request.kind !== "ask" || place !== "direct" || channelId === undefined || ts === undefined)
      return work();
    const shown = ports.screen.setStatus({ channelId, ts }, "looking", language);
    try {
      return await work();
    } finally {
      // In order, and nobody waits for it.
      void shown.then(() => ports.screen.setStatus({ channelId, ts }, null, language));
    }
  }

  function commit(claim: InboxClaim, request: Request, context: RequestContext): Promise<Committed> {
    return ports.transaction(async (stores) => {
      const outcome = await handTo(ports.useCases, request, context, stores.ports);
      if (outcome.fieldErrors && Object.keys(outcome.fieldErrors).length > 0) {
        throw new Mistakes(outcome.fieldErrors, outcome.dialogAgain);
      }
      const signs = outcome.messages.filter(isNewSign);
      const others = outcome.messages.filter((message) => !isNewSign(message));
      const at = new Date(ports.time());
      const cause = `${claim.key}/sign`;
      // Sent together: none of them waits for what another one finds.
      const [planned, claimed, , ours] = await Promise.all([
        enqueue(stores.outbox, others, claim, context.origin),
        stores.outbox.enqueueClaimed(
          signs,
          { teamId: context.origin.teamId, cause, at },
          new Date(at.getTime() + SIGN_LEASE),
        ),
        outcome.errands && stores.errands.plan(outcome.errands, at),
        stores.inbox.done(claim, at),
      ]);
      if (!ours) throw new LostLease();
      // Use cases may plan something on their own: only where signs are all there is, nobody has to be woken.
      const more =
        signs.length === 0 || planned > 0 || claimed.length < signs.length || !!outcome.errands?.length;
      return { outcome, signs: claimed, more };
    }, context.origin);
  }

  function enqueue(
    outbox: OutboxStore,
    messages: readonly OutgoingMessage[],
    { key }: InboxClaim,
    { teamId }: Origin,
    cause = key,
  ): Promise<number> {
    return outbox.enqueue(messages, { teamId, cause, at: new Date(ports.time()) });
  }

  /** After the commit; what fails here is told, not undone. */
  async function show(outcome: Outcome, request: Request, context: RequestContext): Promise<void> {
    const { origin, requestId } = context;
    if (outcome.dialog) {
      const opened = await ports.screen.openDialog(outcome.dialog, origin).catch(() => "failed" as const);
      if (opened !== "opened") await tellUnopened(opened, request, context);
    }
    if (outcome.prompts && !(await ports.screen.suggest(outcome.prompts).catch(() => false))) {
      ports.log.warn({ key: requestId }, "prompts were not suggested");
    }
    if (outcome.home && !(await ports.screen.publishHome(outcome.home).catch(() => false))) {
      ports.log.warn({ key: requestId }, "App Home was not published");
    }
  }

  async function tellUnopened(
    why: "expired" | "failed",
    request: Request,
    { actor, origin, requestId }: RequestContext,
  ): Promise<void> {
    const reference = newReference();
    if (why === "failed") ports.log.error({ key: requestId, reference }, "a dialog could not be opened");
    const content: MessageContent =
      why === "expired" ? { kind: "notice.expired", again: request } : { kind: "notice.failure", reference };
    const message = { destination: toAsker(origin), content, language: actor.language };
    const of = { teamId: origin.teamId, cause: `${requestId}/dialog`, at: new Date(ports.time()) };
    await ports.outbox.enqueue([message], of);
    ports.wake();
  }

  async function mistakes(
    claim: InboxClaim,
    origin: Origin,
    { fields, again }: Mistakes,
    language: Language,
  ): Promise<MistakesFound> {
    await ports.inbox.discard(claim);
    const tell = async (): Promise<void> => {
      const content = { kind: "notice.mistakes" as const, fields };
      await enqueue(ports.outbox, [{ destination: toAsker(origin), content, language }], claim, origin);
      ports.wake();
    };
    return {
      kind: "mistakes",
      fields,
      language,
      tell,
      ...(again === undefined ? {} : { again: { content: again, origin } }),
    };
  }

  async function failed(
    claim: InboxClaim,
    parsed: Parsed | undefined,
    error: unknown,
    language: Language,
  ): Promise<Dispatched> {
    const wait = RETRIES[claim.attempts - 1];
    const reference = newReference();
    const kind = parsed && parsed.kind !== "ignored" ? parsed.request.kind : undefined;
    const fields = { key: claim.key, kind, attempts: claim.attempts, ...describe(error) };
    try {
      if (wait !== undefined) {
        ports.log.warn(fields, "request failed, will be tried again");
        await persistently(() => ports.inbox.retry(claim, new Date(ports.time() + wait)), ports.after);
        return { kind: "later" };
      }
      ports.log.error({ ...fields, reference }, "request failed");
      await ports.transaction(async ({ inbox, outbox }) => {
        if (!(await inbox.fail(claim, reference, new Date(ports.time())))) throw new LostLease();
        if (!parsed || parsed.kind === "ignored") return;
        const content = { kind: "notice.failure" as const, reference };
        const message = { destination: toAsker(parsed.origin), content, language };
        await enqueue(outbox, [message], claim, parsed.origin, `${claim.key}/failure`);
      });
      ports.wake();
    } catch (second) {
      // The lease brings it back; nothing of it was written.
      ports.log.error({ ...fields, reference, ...describe(second) }, "failure could not be recorded");
    }
    return { kind: "later" };
  }
}
