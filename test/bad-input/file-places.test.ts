import { beforeEach, describe, expect, it } from "vitest";
import type { Customer } from "../../lambdas/domain/customer.ts";
import { announceImport } from "../../lambdas/use-cases/announce-import.ts";
import { runImport } from "../../lambdas/use-cases/run-import.ts";
import { takeFile } from "../../lambdas/use-cases/take-file.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { newCompany } from "../../lambdas/domain/company.ts";
import { expectEnded } from "./world/ended.ts";
import { csv, faultsOf, openFolder, rowsOf, type Folder } from "./world/drop-folder.ts";
import { OTHER } from "./world/office.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await openFolder();
});

const GOOD = "customer number,name,email\nK-1,Acme,a@example.net\nK-2,Beta,b@example.net\n";
const customers = () => rowsOf<Customer>(folder.world, "customer");
/** After whatever came, a good file is imported as if nothing had been. */
async function nextFileComesThrough(): Promise<void> {
  const { file, faults } = await folder.drop("customers", "customer number,name\nNEXT,Next\n", "next.csv");
  expectEnded(folder, file, faults, { state: "done", rowsApplied: 1 });
}

describe("68, 69: where a file lies", () => {
  const foreign = [
    `in/${OTHER}/customers/x.csv`, `in/${COMPANY}/../${OTHER}/customers/x.csv`, `in/${COMPANY}/customers/../../${OTHER}/customers/x.csv`, `in/${COMPANY}/passwords/x.csv`, `in/${COMPANY}/customers/`, `in/${COMPANY}/customers`, `in/${COMPANY}//x.csv`, `/in/${COMPANY}/customers/x.csv`, `in/${COMPANY.toLowerCase()}/customers/x.csv`,
    `out/${COMPANY}/customers/x.csv`, "x.csv", "", "in", `in/${COMPANY}/customers/a/b.csv`, `in/${COMPANY}/Customers/x.csv`, `in/${COMPANY}\n/customers/x.csv`, `in/${COMPANY}/customers/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV/a/b.csv`, `in/cmp_${"0".repeat(26)}/customers/x.csv`, `in/__proto__/customers/x.csv`, `in/${COMPANY}%2Fcustomers%2Fx.csv`, `in/${COMPANY}/customers/${"x".repeat(1_000)}`,
  ];
  it.each(foreign)("%j is nobody's and changes nothing", async (key) => {
    const { world } = folder;
    const before = JSON.stringify([...world.store.items]);
    folder.put(key, GOOD);
    await folder.settle();
    expect(JSON.stringify([...world.store.items])).toBe(before);
    await nextFileComesThrough();
  });
  it("68: in another company's folder is that company's, and nothing of it reaches mine", async () => {
    await folder.world.store.commit([{ save: newCompany(OTHER) }]);
    folder.put(`in/${OTHER}/customers/x.csv`, GOOD);
    folder.put(`in/${COMPANY}/customers/x.csv`, "customer number,name\nK-1,Mine\n");
    await folder.settle();
    expect(customers().filter(({ companyId }) => companyId === COMPANY).map(({ name }) => name)).toEqual(["Mine"]);
    expect(customers().filter(({ companyId }) => companyId === OTHER)).toHaveLength(2);
    expect(new Set(folder.imports().map(({ companyId, importId }) => `${companyId} ${importId}`)).size).toBe(2);
  });
  it("68: under an announced upload of another company belongs to the folder, not to the announcement", async () => {
    await folder.world.store.commit([{ save: newCompany(OTHER) }]);
    const { file } = await announceImport(folder.world, { ...folder.world.actor(), companyId: OTHER }, { kind: "customers", fileName: "a.csv" });
    folder.put(`in/${COMPANY}/customers/${file.importId}/a.csv`, GOOD);
    await folder.settle();
    expect(folder.imports().find(({ companyId }) => companyId === OTHER)).toMatchObject({ state: "waiting", rowsRead: 0 });
    expect(customers().every(({ companyId }) => companyId === COMPANY)).toBe(true);
  });
  it.each(["..csv", "a%2Fb.csv", "a\nb.csv", "‮fdp.exe.csv", "a b+c%20d.csv", "Ünïcödé 漢.csv", "=1+1.csv", "<script>.csv", "a\\b.csv", "CON", "x".repeat(800), "\u0000.csv", "{{name}}.csv", "%"])("69: a name of %j is imported under a harmless one", async (name) => {
    const { file, faults } = await folder.drop("customers", GOOD, name);
    expectEnded(folder, file, faults, { state: "done", rowsApplied: 2 });
    expect(file.fileName).toMatch(/^[\p{L}\p{N} ._()+-]{1,120}$/u);
  });
  it.each(["../../other.csv", "..\\..\\x.csv", "a/b/c.csv", "\r\nX: y.csv", "‮fdp.exe", "", "...", "\ud800.csv"])("69: an announced name of %j stays in its own folder", async (fileName) => {
    const { file } = await announceImport(folder.world, folder.world.actor(), { kind: "customers", fileName });
    expect(file.key).toMatch(new RegExp(`^in/${COMPANY}/customers/${file.importId}/[^/\\\\\\p{C}]+$`, "u"));
    folder.put(file.key!, GOOD);
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "done", rowsApplied: 2 }]);
  });
  it("69: a notification that S3 cannot have written is passed over, and its neighbours are taken", async () => {
    folder.world.dropped.set(`in/${COMPANY}/customers/good.csv`, Buffer.from(GOOD));
    folder.world.importHints.push({ Records: ["%E0%A4%A", "%", `in/${COMPANY}/customers/good.csv`, "%00"].map((key) => ({ s3: { object: { key } } })) } as never, { Event: "s3:TestEvent" } as never, null as never, "text" as never);
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "done" }]);
    expect(folder.dead).toEqual([]);
  });
});

describe("70: the same file", () => {
  it("a hundred times in one minute under one name is one import", async () => {
    for (let n = 0; n < 100; n++) folder.put(`in/${COMPANY}/customers/a.csv`, GOOD);
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "done", rowsRead: 2, rowsApplied: 2 }]);
    expect(customers().map(({ version }) => version)).toEqual([1, 1]);
  });
  it("a hundred times under a hundred names is one import and ninety-nine that point to it", async () => {
    for (let n = 0; n < 100; n++) folder.put(`in/${COMPANY}/customers/${n}.csv`, GOOD);
    await folder.settle();
    const done = folder.imports().filter(({ state }) => state === "done");
    expect(done).toHaveLength(1);
    const others = folder.imports().filter(({ state }) => state !== "done");
    expect(others).toHaveLength(99);
    for (const file of others) expect(file).toMatchObject({ state: "refused", refusedBecause: `already-imported ${done[0]!.importId}` });
    expect(customers()).toHaveLength(2);
    expect(folder.dead).toEqual([]);
  });
  it("for two kinds, or for two companies, is two imports", async () => {
    await folder.world.store.commit([{ save: newCompany(OTHER) }]);
    folder.put(`in/${COMPANY}/customers/a.csv`, GOOD);
    folder.put(`in/${COMPANY}/invoices/a.csv`, GOOD);
    folder.put(`in/${OTHER}/customers/a.csv`, GOOD);
    await folder.settle();
    expect(folder.imports().map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(["customers done", "customers done", "invoices refused"]);
  });
});

describe("71: a file that is replaced", () => {
  const big = (name: string): string => csv(["customer number", "name"], ...Array.from({ length: 250 }, (_, n) => [`K-${n}`, `${name} ${n}`]));
  const key = `in/${COMPANY}/customers/a.csv`;

  it("before its run began is not read in the other's place; the new one is an import of its own", async () => {
    folder.put(key, big("Old"));
    folder.put(key, big("New"));
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "done", rowsApplied: 250 }]);
    expect(customers().every(({ name }) => name.startsWith("New"))).toBe(true);
  });

  it("between two runs ends as refused with what was done, and is done when it comes again", async () => {
    const { world } = folder;
    world.dropped.set(key, Buffer.from(big("Old")));
    await takeFile(world, { key });
    const { importId } = world.importHints.pop()!;
    expect(await runImport(world, { companyId: COMPANY, importId, hasTime: () => false })).toBe("goes-on");
    folder.put(key, big("New"));
    await folder.settle();
    const [old, fresh] = [folder.imports().find((file) => file.importId === importId)!, folder.imports().find((file) => file.importId !== importId)!];
    expectEnded(folder, old, [], { state: "refused", refusedBecause: "file-gone", rowsRead: 100, rowsApplied: 100 });
    expectEnded(folder, fresh, faultsOf(world, fresh), { state: "done", rowsRead: 250 });
    folder.put(key, big("Old"));
    await folder.settle();
    expectEnded(folder, folder.imports().find((file) => file.importId === importId)!, [], { state: "done", rowsRead: 250 });
  });

  it("and one that is taken away ends as refused, and may come again", async () => {
    folder.put(key, GOOD);
    const open = folder.world.files.openDropped;
    let reads = 0;
    folder.world.files.openDropped = async (one) => (++reads > 1 && reads < 4 ? null : open(one));
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "refused", refusedBecause: "file-gone", rowsRead: 0 }]);
    folder.world.files.openDropped = open;
    folder.put(key, GOOD);
    await folder.settle();
    expect(folder.imports()).toMatchObject([{ state: "done", rowsApplied: 2 }]);
  });
});
