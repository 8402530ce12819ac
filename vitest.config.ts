import { defineConfig } from "vitest/config";

const journeys = "test/journeys/**/*.test.ts";

/** Tests by what they need: plain ones run in parallel; then those that drive the running product, one after another. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "plain", include: ["test/**/*.test.ts"], exclude: [journeys], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      {
        test: {
          name: "journeys",
          include: [journeys],
          globalSetup: "test/journeys/running/setup.ts",
          setupFiles: "test/journeys/running/after-each-file.ts",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
