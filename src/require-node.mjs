// Loaded before anything else: TypeScript runs by type stripping, which needs Node 24. On Linux the right
// Node comes with the optional dependency `node-linux-*`; where that was left out, say so in one line
// instead of failing on the first type annotation.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 3)) {
  process.stderr.write(
    `Wegwijzer needs Node 24.3 or newer; this is ${process.versions.node}. ` +
      "Run `npm ci` with optional dependencies (Linux x64/arm64 then bring their own Node 24), or install Node 24.\n",
  );
  process.exit(78);
}

// Keeps compiled code between starts: quicker to start, and the type stripper need not be loaded.
const { enableCompileCache } = await import("node:module");
enableCompileCache();
