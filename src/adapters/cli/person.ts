import { EXIT, type Io } from "./io.ts";

type Found<Value> = { ok: true; value: Value } | { ok: false; error: NotOne };
type NotOne = { kind: "unknown"; typed: string } | { kind: "ambiguous"; typed: string; names: string[] };

export interface PersonExportDeps extends Io {
  export(name: string): Promise<Found<object>>;
}

/** `person export <name>`: everything that is stored about somebody, as one JSON value. */
export async function personExportCommand(
  { name }: { name: string },
  deps: PersonExportDeps,
): Promise<number> {
  const found = await deps.export(name);
  if (!found.ok) return refuse(found.error, deps);
  deps.out(JSON.stringify(found.value, null, 2));
  return EXIT.fine;
}

export interface PersonForgetDeps extends Io {
  forget(name: string): Promise<
    Found<{
      name: string;
      handedBack: { id: string; to: "team" | "others" | "nobody" }[];
      documents: string[];
    }>
  >;
}

const TO = { team: "back to the team", others: "left to the other owners", nobody: "has no owner now" };

/** `person forget <name>`: removes somebody, and says what became of what was theirs. */
export async function personForgetCommand(
  { name, json = false }: { name: string; json?: boolean },
  deps: PersonForgetDeps,
): Promise<number> {
  const found = await deps.forget(name);
  if (!found.ok) return refuse(found.error, deps);
  const { value } = found;
  if (json) {
    deps.out(JSON.stringify(value));
    return EXIT.fine;
  }
  deps.out(`${value.name}: removed; later imports do not bring them back`);
  for (const { id, to } of value.handedBack) deps.out(`${id}: ${TO[to]}`);
  for (const document of value.documents)
    deps.out(`the document ${document} still names them; remove it with: forget ${document}`);
  return EXIT.fine;
}

function refuse(error: NotOne, { err }: Io): number {
  err(
    error.kind === "unknown"
      ? `nobody is called "${error.typed}"`
      : `"${error.typed}" may be ${error.names.join(" or ")}; give the full name`,
  );
  return EXIT.failed;
}
