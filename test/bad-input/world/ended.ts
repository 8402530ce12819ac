import { expect } from "vitest";
import type { ImportFault, ImportFile } from "../../../lambdas/domain/import-file.ts";
import { EN } from "../../../lambdas/documents/problems/en.ts";
import type { Folder } from "./drop-folder.ts";

/**
 * How every file ends: done, done with errors or refused, each row accounted for, a fault for each row that was not
 * accepted, a reason for each file that was not; nothing with the dead letters and nothing waiting.
 */
export function expectEnded(folder: Folder, file: ImportFile, faults: ImportFault[], expected: Partial<ImportFile> = {}): void {
  expect(["done", "done-with-errors", "refused"]).toContain(file.state);
  expect(file.finishedAt).not.toBeNull();
  expect(file.rowsRead, JSON.stringify(file)).toBe(file.rowsApplied + file.rowsRejected + file.rowsSkipped);
  if (file.state === "refused") expect(EN).toHaveProperty(String(file.refusedBecause).split(" ")[0]!);
  if (file.rowsRejected > 0) expect(file.state).toBe("done-with-errors");
  expect(new Set(faults.map(({ row }) => row)).size).toBeGreaterThanOrEqual(file.rowsRejected);
  for (const fault of faults) {
    expect(EN, fault.code).toHaveProperty(fault.code);
    expect(fault).toMatchObject({ row: expect.any(Number), message: expect.stringMatching(/\S/) });
    expect(fault.value.length).toBeLessThanOrEqual(200);
  }
  expect(folder.dead).toEqual([]);
  expect(folder.world.importHints).toEqual([]);
  expect(file).toMatchObject(expected);
}
