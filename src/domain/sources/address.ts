/**
 * The address of a source: opened in a browser that knows nobody, so it is the key itself. It says what it opens, for
 * which clearance and until when, and is signed, so that nobody can make or change one.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Audience, AUDIENCES, mayRead } from "../audience.ts";
import { MARK_BYTES, type SourcePlace } from "./place.ts";

/** So many days an address works; after that the question can be asked again. */
export const ADDRESS_DAYS = 30;
/**
 * The narrowest audience whose texts get an address. What is for the kernteam or coordinators stays where Slack knows who
 * reads: no address is made for it, and none ever opens it, also when it was meant for more people before.
 */
const NARROWEST_IN_BROWSER: Audience = "participants";
/** Where on its page the source stands. */
export const SOURCE_ANCHOR = "bron";

type WithoutAudience<Place> = Place extends unknown ? Omit<Place, "audience"> : never;

/** What an address opens. */
export interface SourceAddress {
  place: WithoutAudience<SourcePlace>;
  /** What may be read by it. */
  clearance: Audience;
  /** Of the answer. */
  language: "nl" | "en";
  /** The last day on which it works: "2023-04-08". */
  lastDay: string;
}

/** What a text from an address bar turns out to be. */
export type ReadAddress =
  | { kind: "valid"; address: SourceAddress }
  | { kind: "expired"; language: "nl" | "en" }
  | { kind: "unknown" };

const FORMAT = 1;
const KINDS = ["passage", "facts", "kept"] as const;
const SIGNATURE_BYTES = 16;
const HEAD_BYTES = 3;
const NUMBER_BYTES = 4;
/** Facts of one place that an address names; an answer has room for fewer. */
const MOST_FACTS = 16;
/** In characters. */
const LONGEST = Math.ceil(((HEAD_BYTES + MOST_FACTS * MARK_BYTES + SIGNATURE_BYTES) * 4) / 3);
const KEPT = "VA-";
const DAY = 24 * 60 * 60 * 1000;

/** What is read by an address given in a place with this clearance. */
const clearanceInBrowser = (clearance: Audience): Audience =>
  mayRead(clearance, NARROWEST_IN_BROWSER) ? NARROWEST_IN_BROWSER : clearance;

/** Does a source get an address in a place with this clearance? */
export const isAddressable = (place: SourcePlace | undefined, clearance: Audience): place is SourcePlace =>
  place !== undefined && mayRead(clearanceInBrowser(clearance), place.audience);

/**
 * Signs an address for what stands at `place`. The same on one day for the same place, clearance and language.
 * Undefined for what has none.
 */
export function addressOf(
  place: SourcePlace | undefined,
  { clearance, language, now }: { clearance: Audience; language: "nl" | "en"; now: Date },
  secret: string,
): string | undefined {
  if (!isAddressable(place, clearance)) return undefined;
  const body = bodyOf(place);
  const head = Buffer.alloc(HEAD_BYTES);
  const level = AUDIENCES.indexOf(clearanceInBrowser(clearance));
  head.writeUInt8(
    (FORMAT << 4) | (KINDS.indexOf(place.kind) << 2) | (level << 1) | (language === "en" ? 1 : 0),
  );
  head.writeUInt16BE(dayOf(now) + ADDRESS_DAYS, 1);
  const said = Buffer.concat([head, body]);
  return Buffer.concat([said, signatureOf(said, secret)]).toString("base64url");
}

/** Reads what somebody opens. Anything that was not signed with this secret is unknown, however it is wrong. */
export function readAddress(token: string, now: Date, secret: string): ReadAddress {
  const unknown = { kind: "unknown" } as const;
  const said = signedBytes(token, secret);
  if (said === undefined) return unknown;
  const head = said.readUInt8();
  const kind = KINDS[(head >> 2) & 3];
  const clearance = AUDIENCES[(head >> 1) & 1];
  if (head >> 4 !== FORMAT || kind === undefined || clearance === undefined) return unknown;
  const language = (head & 1) === 1 ? "en" : "nl";
  const lastDay = said.readUInt16BE(1);
  if (dayOf(now) > lastDay) return { kind: "expired", language };
  const place = placeIn(kind, said.subarray(HEAD_BYTES));
  if (place === undefined) return unknown;
  const day = new Date(lastDay * DAY).toISOString().slice(0, 10);
  return { kind: "valid", address: { place, clearance, language, lastDay: day } };
}

/** Was it signed with this secret, whatever it says? */
export const isSigned = (token: string, secret: string): boolean => signedBytes(token, secret) !== undefined;

/** What an address says; undefined when it was not signed with this secret. */
function signedBytes(token: string, secret: string): Buffer | undefined {
  if (!/^[A-Za-z0-9_-]{30,}$/.test(token) || token.length > LONGEST) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // One text for one address: the last character has bits that decoding drops.
  if (bytes.toString("base64url") !== token) return undefined;
  const said = bytes.subarray(0, -SIGNATURE_BYTES);
  return timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), signatureOf(said, secret)) ? said : undefined;
}

function bodyOf(place: SourcePlace): Buffer {
  switch (place.kind) {
    case "passage":
      return Buffer.concat([numberBytes(place.row), Buffer.from(place.mark, "hex")]);
    case "facts":
      return Buffer.from(place.marks.slice(0, MOST_FACTS).join(""), "hex");
    case "kept":
      return numberBytes(Number(place.id.slice(KEPT.length)));
  }
}

function placeIn(kind: (typeof KINDS)[number], body: Buffer): SourceAddress["place"] | undefined {
  switch (kind) {
    case "passage":
      if (body.length !== NUMBER_BYTES + MARK_BYTES) return undefined;
      return { kind, row: body.readUInt32BE(), mark: body.toString("hex", NUMBER_BYTES) };
    case "facts": {
      const marks = body.toString("hex").match(new RegExp(`.{${MARK_BYTES * 2}}`, "g"));
      return marks === null || body.length % MARK_BYTES !== 0 ? undefined : { kind, marks };
    }
    case "kept":
      if (body.length !== NUMBER_BYTES) return undefined;
      return { kind, id: `${KEPT}${String(body.readUInt32BE()).padStart(3, "0")}` };
  }
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Signed for this purpose alone: the same secret on something else says nothing. */
const signatureOf = (said: Buffer, secret: string): Buffer =>
  createHmac("sha256", secret)
    .update("wegwijzer source address\n")
    .update(said)
    .digest()
    .subarray(0, SIGNATURE_BYTES);

const dayOf = (instant: Date): number => Math.floor(instant.getTime() / DAY);
