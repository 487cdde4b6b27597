import { describe, expect, it } from "vitest";
import type { Audience } from "../../../src/domain/audience.ts";
import type { Fact } from "../../../src/domain/knowledge/fact.ts";
import {
  ADDRESS_DAYS,
  addressOf,
  isSigned,
  readAddress,
  type ReadAddress,
} from "../../../src/domain/sources/address.ts";
import { joinPlaces, markOfFact, markOfText, type SourcePlace } from "../../../src/domain/sources/place.ts";

const SECRET = "a secret of the installation";
const NOW = new Date("2023-03-09T08:30:00Z");
const later = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const mark = markOfText("Het congres is op 4 april.");
const PASSAGE: SourcePlace = { kind: "passage", row: 12, mark, audience: "participants" };
const FACTS = { kind: "facts", marks: [mark, markOfText("ander")], audience: "public" } satisfies SourcePlace;
const KEPT: SourcePlace = { kind: "kept", id: "VA-007", audience: "public" };

const sign = (place: SourcePlace, clearance: Audience = "participants", secret = SECRET, now = NOW) =>
  addressOf(place, { clearance, language: "nl", now }, secret) ?? "";
const kindOf = (token: string, now = NOW, secret = SECRET): ReadAddress["kind"] =>
  readAddress(token, now, secret).kind;

describe("the address of a source", () => {
  it.each<[string, SourcePlace]>([
    ["a passage", PASSAGE],
    ["the last row that there can be", { ...PASSAGE, row: 4_294_967_295 }],
    ["facts", FACTS],
    ["a kept answer", KEPT],
    ["a kept answer with a long number", { ...KEPT, id: "VA-12345" }],
  ])("leads back to %s", (_what, place) => {
    const { audience: _, ...opened } = place;
    for (const language of ["nl", "en"] as const) {
      const token = addressOf(place, { clearance: "participants", language, now: NOW }, SECRET) ?? "";
      expect(token).toMatch(/^[A-Za-z0-9_-]{30,160}$/);
      expect(readAddress(token, NOW, SECRET)).toEqual({
        kind: "valid",
        address: { place: opened, clearance: "participants", language, lastDay: "2023-04-08" },
      });
    }
  });

  it.each<[Audience, Audience, Audience | undefined]>([
    // Clearance of the place, audience of the source, clearance of the address.
    ["public", "public", "public"],
    ["public", "participants", undefined],
    ["participants", "public", "participants"],
    ["participants", "participants", "participants"],
    ["kernteam", "public", "participants"],
    ["kernteam", "participants", "participants"],
    ["kernteam", "kernteam", undefined],
    ["coordinators", "kernteam", undefined],
    ["coordinators", "coordinators", undefined],
  ])("given where %s may read, of a source for %s, opens what %s may", (clearance, audience, opened) => {
    const token = addressOf({ ...PASSAGE, audience }, { clearance, language: "nl", now: NOW }, SECRET);
    if (opened === undefined) expect(token).toBeUndefined();
    else expect(readAddress(token ?? "", NOW, SECRET)).toMatchObject({ address: { clearance: opened } });
  });

  it.each<[number, ReadAddress["kind"]]>([
    [0, "valid"],
    [1, "valid"],
    [ADDRESS_DAYS, "valid"],
    [ADDRESS_DAYS + 1, "expired"],
    [400, "expired"],
    [-1, "valid"],
  ])("after %i days is %s", (days, kind) => {
    expect(kindOf(sign(PASSAGE), later(days))).toBe(kind);
  });

  it("is the same all day, and another one the next", () => {
    expect(sign(FACTS, "public", SECRET, new Date("2023-03-09T23:59:59Z"))).toBe(sign(FACTS, "public"));
    expect(sign(FACTS, "public", SECRET, later(1))).not.toBe(sign(FACTS, "public"));
  });

  it("is unknown with every single bit changed, also when it has expired", () => {
    const bytes = Buffer.from(sign(PASSAGE), "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(kindOf(changed.toString("base64url"))).toBe("unknown");
      expect(kindOf(changed.toString("base64url"), later(100))).toBe("unknown");
    }
  });

  it.each([
    ["nothing", ""],
    ["a word", "bron"],
    ["another secret's", sign(PASSAGE, "participants", "another secret")],
    ["one cut short", sign(PASSAGE).slice(0, -4)],
    ["one with more behind it", `${sign(PASSAGE)}AAAA`],
    ["one with a slash", `${sign(PASSAGE)}/`],
    ["one spelled otherwise", `${sign(PASSAGE)}=`],
    ["something long", "A".repeat(5_000)],
    ["something with every letter", "Zz09-_".repeat(8)],
    ["a zero byte", `${sign(PASSAGE)}\u0000`],
    ["percent signs", encodeURIComponent("../../etc/passwd".repeat(3))],
  ])("is unknown when it is %s", (_what, token) => {
    expect(kindOf(token)).toBe("unknown");
    expect(isSigned(token, SECRET)).toBe(false);
  });

  it("has one spelling", () => {
    const token = addressOf(KEPT, { clearance: "public", language: "nl", now: NOW }, SECRET) ?? "";
    const spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
      .split("")
      .map((last) => `${token.slice(0, -1)}${last}`)
      .filter((each) => isSigned(each, SECRET));
    expect(spellings).toEqual([token]);
  });

  it("names as many facts as it has room for", () => {
    const marks = Array.from({ length: 40 }, (_, index) => markOfText(`${index}`));
    const read = readAddress(sign({ ...FACTS, marks }), NOW, SECRET);
    expect(read).toMatchObject({ address: { place: { marks: marks.slice(0, 16) } } });
  });
});

describe("what stands behind a source", () => {
  const fact = { id: "rol-1", attribute: "holder", nl: "Anna." } as Fact;
  it("is the same fact when it is put right, and another paragraph when its words change", () => {
    expect(markOfFact({ ...fact, nl: "Piet." })).toBe(markOfFact(fact));
    const paragraph = { ...fact, id: "pagina:3", attribute: "page" } as Fact;
    expect(markOfFact({ ...paragraph, nl: "Piet." })).not.toBe(markOfFact(paragraph));
  });
  it("joins facts of one place, as wide as the widest", () => {
    const other: SourcePlace = { kind: "facts", marks: [mark, "ffffffffffff"], audience: "kernteam" };
    expect(joinPlaces(other, FACTS)).toEqual({
      kind: "facts",
      marks: [mark, "ffffffffffff", markOfText("ander")],
      audience: "public",
    });
    expect(joinPlaces(KEPT, FACTS)).toEqual(KEPT);
  });
});
