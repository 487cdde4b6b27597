import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

/** One file as it goes to the browser, in the encodings that browsers ask for. */
export type Asset = {
  /** Its name with a piece of its content's hash, so that it may be kept for ever. */
  name: string;
  type: string;
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
};

export type Bundle = { script: Asset; style: Asset };

const ENTRIES = ["./main.tsx", "./styles/page.css"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

function asset(stem: string, extension: string, type: string, contents: Uint8Array): Asset {
  const plain = Buffer.from(contents);
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, 12);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return {
    name: `${stem}-${hash}.${extension}`,
    type,
    plain,
    gzip: gzipSync(plain),
    brotli: brotliCompressSync(plain, quality),
  };
}

/**
 * Bundles the page in memory: one script and one style sheet.
 *
 * @throws the bundler's error when the page's sources are broken
 */
export async function bundlePage(): Promise<Bundle> {
  const result = await build({
    entryPoints: ENTRIES,
    bundle: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: ["es2022"],
    platform: "browser",
    // The entity decoder of the Markdown parser has a variant for browsers that assigns innerHTML; take the other.
    conditions: ["worker"],
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    tsconfigRaw: "{}",
  });
  const find = (extension: string) => {
    const file = result.outputFiles.find(({ path }) => path.endsWith(extension));
    if (!file) throw new Error(`the page has no ${extension} file`);
    return file.contents;
  };
  return {
    script: asset("page", "js", "text/javascript; charset=utf-8", find(".js")),
    style: asset("page", "css", "text/css; charset=utf-8", find(".css")),
  };
}
