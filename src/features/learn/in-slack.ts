import { AUDIENCES, type Audience, audienceSchema, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { PlannedErrand } from "../../domain/errands.ts";
import type { DocumentSummary } from "../../domain/messages/documents.ts";
import type { Destination, Outcome, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DialogValues, Origin } from "../../domain/requests.ts";
import { tellAsker, toAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { DocumentStore, LearnedDocument } from "./ports.ts";

export interface DocumentPorts {
  documents: Pick<DocumentStore, "list">;
}

/** One document is read or removed at a time, so that versions never mix and the bot keeps answering. */
const LANE = "documents";
const PAGE = 8;

/** Files in a direct message: asks whether they may be learned, and for whom. */
export const offerDocuments: UseCase<"document.add", unknown> = async ({ fileIds }, context) => {
  const refused = refusal(context.actor);
  if (refused !== null) return tellAsker(context, refused);
  const content = { kind: "document.offer" as const, fileIds, audiences: audiencesFor(context.actor) };
  return { messages: [{ destination: here(context.origin), content, language: context.actor.language }] };
};

/** `/wegwijzer document toevoegen`, or *Titel en datum* under an offer: the form. */
export const openDocumentForm: UseCase<"document.form", unknown> = async ({ fileId }, context) => {
  const refused = refusal(context.actor);
  if (refused !== null) return tellAsker(context, refused);
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "document.usage" });
  const content = {
    kind: "document.form" as const,
    ...(fileId === undefined ? {} : { fileId }),
    audiences: audiencesFor(context.actor),
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** The submitted form. */
export async function submitDocumentForm(
  values: DialogValues,
  given: { id?: string },
  context: RequestContext,
): Promise<Outcome> {
  const refused = refusal(context.actor);
  if (refused !== null) return tellAsker(context, refused);
  const files = values["file"];
  const fileId = given.id ?? (Array.isArray(files) ? files[0] : undefined);
  if (fileId === undefined) return { messages: [], fieldErrors: { file: "document-file" } };
  const audience = audienceSchema.safeParse(values["audience"]).data;
  if (audience === undefined || !audiencesFor(context.actor).includes(audience))
    return { messages: [], fieldErrors: { audience: "document-audience" } };
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const [title, date] = [text("title"), text("date")];
  return planned([fileId], audience, context, {
    ...(title === undefined ? {} : { title: title.slice(0, 200) }),
    ...(date === undefined ? {} : { date }),
  });
}

/** *Voor deelnemers* under an offer. */
export const learnDocuments: UseCase<"document.learn", unknown> = async ({ fileIds, audience }, context) => {
  const refused = refusal(context.actor, audience);
  return refused === null ? planned(fileIds, audience, context) : tellAsker(context, refused);
};

/** `/wegwijzer documenten`: what is known, as far as this person may read it. */
export const listDocuments: UseCase<"document.list", DocumentPorts> = async (request, context, ports) => {
  const { actor, origin } = context;
  const all = (await ports.documents.list())
    .filter(({ audience }) => mayRead(actor.clearance, audience))
    .toSorted((a, b) => a.title.localeCompare(b.title, "nl"));
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(request.page, pages);
  const content = {
    kind: "document.list" as const,
    items: all.slice((page - 1) * PAGE, page * PAGE).map(summaryOf),
    total: all.length,
    page,
    pageSize: PAGE,
    may: { add: refusal(actor) === null, forget: !isRefused(decide(actor, "document.forget")) },
  };
  const destination = request.inPlace === true ? inPlace(origin) : here(origin);
  return { messages: [{ destination, content, language: actor.language }] };
};

/** *Vergeet*: removes a document with all its versions. */
export const forgetDocument: UseCase<"document.forget", DocumentPorts> = async ({ id }, context, ports) => {
  const { actor, origin } = context;
  const granted = decide(actor, "document.forget");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "document.forget", ...granted });
  const document = (await ports.documents.list()).find((each) => String(each.id) === id);
  if (document === undefined || !mayRead(actor.clearance, document.audience))
    return tellAsker(context, { kind: "document.gone" });
  return {
    messages: [],
    errands: [
      {
        key: `forget/${document.id}`,
        lane: LANE,
        teamId: origin.teamId,
        errand: {
          kind: "document.forget",
          id: document.id,
          title: document.title,
          destination: here(origin),
          language: actor.language,
        },
      },
    ],
  };
};

/** A learned document as messages show it. */
export function summaryOf({
  id,
  title,
  date,
  audience,
  version,
  passages,
}: LearnedDocument): DocumentSummary {
  return { id, title, date, audience, version, passages };
}

function refusal(actor: Actor, audience?: Audience) {
  const permissions = [
    "document.add",
    ...(audience === "public" ? ["document.publish" as const] : []),
  ] as const;
  for (const permission of permissions) {
    const granted = decide(actor, permission);
    if (isRefused(granted)) return { kind: "notice.refused" as const, permission, ...granted };
  }
  return null;
}

/** For whom this person may give a document; what only coordinators may read is no document's audience. */
const audiencesFor = (actor: Actor): Audience[] =>
  AUDIENCES.filter((audience) => audience !== "coordinators" && refusal(actor, audience) === null);

/** A message for each file that tells how it goes, and the errand that does it. An offer that was clicked is the first. */
function planned(
  fileIds: readonly string[],
  audience: Audience,
  { actor, origin, requestId }: RequestContext,
  more: { title?: string; date?: string } = {},
): Outcome {
  const messages: OutgoingMessage[] = [];
  const errands = fileIds.map((fileId, index): PlannedErrand => {
    const key = `document/${requestId}/${fileId}`;
    const clicked = index === 0 && origin.clicked !== undefined;
    const destination: Destination = clicked
      ? { to: "update", ...origin.clicked! }
      : { to: "delivery", deliveryKey: key };
    messages.push({
      destination: clicked ? destination : { to: "person", userId: actor.userId },
      content: { kind: "document.reading" },
      language: actor.language,
      key,
    });
    return {
      // Who clicks twice wants it once.
      key: `document/${origin.teamId}/${fileId}`,
      lane: LANE,
      teamId: origin.teamId,
      errand: {
        kind: "document.learn",
        fileId,
        audience,
        ...more,
        by: `slack:${actor.teamId}/${actor.userId}`,
        clearance: actor.clearance,
        destination,
        language: actor.language,
      },
    };
  });
  return { messages, errands };
}

/** In place of the message that was clicked, which only one person may see. */
function inPlace(origin: Origin): Destination {
  if (origin.clicked !== undefined) return { to: "update", ...origin.clicked };
  return origin.responseUrl === undefined
    ? here(origin)
    : { to: "response", responseUrl: origin.responseUrl, replace: true };
}

/** In the direct message it was said in, in its thread; elsewhere to whoever asked alone. */
function here(origin: Origin): Destination {
  const { channelId, threadTs, place, responseUrl } = origin;
  return place === "direct" && channelId !== undefined && responseUrl === undefined
    ? { to: "channel", channelId, ...(threadTs === undefined ? {} : { threadTs }) }
    : toAsker(origin);
}
