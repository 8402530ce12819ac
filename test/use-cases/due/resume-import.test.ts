import { beforeEach, describe, expect, it } from "vitest";
import { FORGOTTEN_AFTER_MS, newImport, runningImport } from "../../../lambdas/domain/new-import.ts";
import { later } from "../../../lambdas/domain/days.ts";
import { resumeImport } from "../../../lambdas/use-cases/due/resume-import.ts";
import { sweepDue } from "../../../lambdas/use-cases/sweep-due.ts";
import { COMPANY, memoryWorld, type MemoryWorld } from "../../doubles/memory-world.ts";

const importId = "imp_01ARZ3NDEKTSV4RRFFQ69G5FAV";
let world: MemoryWorld;
let forgottenAt: string;
beforeEach(async () => {
  world = await memoryWorld();
  const file = newImport({ companyId: COMPANY, importId, kind: "invoices", fileName: "ledger.csv", key: "in/ledger.csv", createdAt: world.now, createdBy: "drop-folder" });
  await world.store.commit([{ save: runningImport(file, world.now) }]);
  forgottenAt = later(world.now, FORGOTTEN_AFTER_MS);
});

const resume = () => resumeImport(world, { companyId: COMPANY, id: importId, trustedNow: world.now });

describe("an import that runs and is not heard of", () => {
  it("is found by the sweep after a quarter of an hour, not before", async () => {
    await sweepDue(world, { trustedNow: later(forgottenAt, -1) });
    expect(world.dueHints).toEqual([]);
    await sweepDue(world, { trustedNow: forgottenAt });
    expect(world.dueHints).toMatchObject([{ word: "resume-import", companyId: COMPANY, id: importId }]);
  });

  it("is taken up once, and again only after as long a silence", async () => {
    world.now = forgottenAt;
    expect([await resume(), await resume()]).toEqual(["resumed", "is-running"]);
    expect(world.importHints.map((hint) => hint.importId)).toEqual([importId]);
  });

  it("is left alone once it has ended", async () => {
    const file = (await world.store.get("import-file", { companyId: COMPANY, importId }))!;
    await world.store.commit([{ save: { ...file, state: "done", dueAt: null } }]);
    world.now = forgottenAt;
    await sweepDue(world, { trustedNow: world.now });
    expect([await resume(), world.dueHints, world.importHints]).toEqual(["is-done", [], []]);
  });
});
