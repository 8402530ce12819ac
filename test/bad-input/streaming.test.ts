import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { ImportFile } from "../../lambdas/domain/import-file.ts";

interface Took {
  megabytes: number;
  file: ImportFile;
  seen: Record<string, number>;
}

/** A heap in which a file of this size and its rows would not find room together. */
const HEAP_MB = 128;

describe("an import of 100,000 rows", () => {
  it("reads the file as it comes, in far less than 512 MB", async () => {
    const args = [`--max-old-space-size=${HEAP_MB}`, "test/bad-input/world/stream-child.ts", "100000"];
    const { stdout } = await promisify(execFile)("node_modules/.bin/node", args, { maxBuffer: 1e7 });
    const took = JSON.parse(stdout) as Took;
    process.stdout.write(`100,000 rows, ${Math.round(took.file.bytes / 1e6)} MB of file: ${Math.round(took.megabytes)} MB at most\n`);
    expect(took.file.bytes).toBeGreaterThan(9_000_000);
    expect(took.file).toMatchObject({ state: "done-with-errors", rowsRead: 100_000, rowsApplied: 99_900, rowsRejected: 100, rowsSkipped: 0 });
    expect(took.seen).toMatchObject({ customer: 99_900, "import-fault": 200 });
    expect(took.megabytes).toBeLessThan(400);
  });
});
