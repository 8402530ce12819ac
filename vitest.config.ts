import { defineConfig } from "vitest/config";

/** Tests by what they need: plain ones run in parallel, those that share the local cloud one after another. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
