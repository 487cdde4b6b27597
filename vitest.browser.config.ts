import { defineConfig } from "vitest/config";

/** Tests in a real browser; apart from the others because they need Chromium. One at a time: they share the screen. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
