import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

// Smaller buffers than PGlite's default: the whole programme fits, and a quarter less memory is resident.
const STARTUP = ["-c", "shared_buffers=32MB"];

/** The PostgreSQL in this process, on a folder or, without one, in memory. */
export function createClient(folder?: string): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    extensions: { pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...STARTUP],
  });
}
