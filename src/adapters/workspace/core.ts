import type { Delivery } from "./delivery/delivery.ts";
import type { Faults } from "./faults.ts";
import type { Forms } from "./forms.ts";
import type { Inspector } from "./inspector.ts";
import type { Live } from "./live.ts";
import type { Modals } from "./modals.ts";
import type { AppManifest, WorkspaceClock } from "./options.ts";
import type { Rates } from "./rates.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { FileBytes } from "./state/bytes.ts";
import type { AppIdentity } from "./state/seed.ts";
import type { Store } from "./state/store.ts";
import type { Triggers } from "./triggers.ts";

/** The parts of one workspace, made once and passed to everything that acts on it. */
export interface Core {
  readonly team: { id: string; name: string; domain: string };
  readonly app: AppIdentity;
  readonly manifest: AppManifest;
  readonly scopes: readonly string[];
  readonly tokens: { bot: string; app: string };
  readonly timeZone: string;
  readonly clock: WorkspaceClock;
  readonly store: Store;
  readonly bytes: FileBytes;
  readonly live: Live;
  readonly inspector: Inspector;
  readonly faults: Faults;
  readonly rates: Rates;
  readonly triggers: Triggers;
  readonly modals: Modals;
  readonly forms: Forms;
  readonly responses: ResponseUrls;
  readonly delivery: Delivery;
  /** A ticket for a Socket Mode connection; null in HTTP mode. */
  readonly ticket: (() => string) | null;
  readonly onReset: () => Promise<void>;
  /** "http://localhost:3000", known once it listens. */
  origin(): string;
  /** Events that are not yet acknowledged; the tests wait for them to be done. */
  readonly underway: Set<Promise<unknown>>;
}
