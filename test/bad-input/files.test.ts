import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
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

describe("a file that is no table", () => {
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), randomBytes(2_000)]);
  const files: [string, Uint8Array, string][] = [
    ["64: a PNG called .csv", png, "not-a-table"],
    ["64: a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "not-a-table"],
    ["64: a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "not-a-table"],
    ["64: a spreadsheet of today", Buffer.concat([Buffer.from("504b0304", "hex"), randomBytes(500)]), "not-a-table"],
    ["64: a spreadsheet of yesterday", Buffer.from("d0cf11e0a1b11ae1", "hex"), "not-a-table"],
    ["64: a web page", Buffer.from("<!DOCTYPE html><table><tr><td>number</td></tr></table>"), "not-a-table"],
    ["64: an XML document with an entity of its own", Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'), "not-a-table"],
    ["64: a gzip", gzipSync(Buffer.from(GOOD)), "not-a-table"],
    ["64: bytes by chance", Buffer.concat([Buffer.from([0]), randomBytes(5_000)]), "not-a-table"],
    ["65: nothing", Buffer.alloc(0), "file-empty"],
    ["65: a mark of order alone", Buffer.from([0xef, 0xbb, 0xbf]), "missing-column number name"],
    ["65: blank lines", Buffer.from("\n\r\n  \n\t\n"), "missing-column number name"],
    ["65: one NUL", Buffer.from([0]), "not-a-table"],
    ["a poem", Buffer.from("Der Mond ist aufgegangen,\ndie goldnen Sternlein prangen\n"), "missing-column number name"],
    ["JSON", Buffer.from('[{"number":"K-1","name":"Acme"}]'), "missing-column number name"],
    ["a table of something else", Buffer.from("date,temperature\n2026-01-01,3\n"), "missing-column number name"],
    ["half of the columns", Buffer.from("customer number,email\nK-1,a@example.net\n"), "missing-column name"],
  ];
  it.each(files)("%s is refused with its reason, and the next one comes through", async (_what, bytes, because) => {
    const { file, faults } = await folder.drop("customers", bytes);
    expectEnded(folder, file, faults, { state: "refused", rowsRead: 0 });
    expect(file.refusedBecause!.startsWith(because.split(" ")[0]!)).toBe(true);
    if (!because.startsWith("missing-column")) expect(file.refusedBecause).toBe(because);
    expect(customers()).toEqual([]);
    await nextFileComesThrough();
  });

  it("of any bytes is refused or done with errors, and the next one comes through (generated)", () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from(GOOD), bytes])), fc.nat(GOOD.length).map((n) => Buffer.from(GOOD).subarray(0, n))), async (bytes) => {
        folder = await openFolder();
        const { file, faults } = await folder.drop("customers", bytes);
        expectEnded(folder, file, faults);
        await nextFileComesThrough();
      }),
      { numRuns: 150 },
    ));
});

describe("a file that was torn", () => {
  it("at any byte ends with what was whole", async () => {
    const bytes = Buffer.from(`customer number;name;email\n${["K-1;Söhne;a@example.net", 'K-2;"Beta;\nGmbH";b@example.net', "K-3;漢字;"].join("\n")}\n`);
    for (let n = 1; n < bytes.length; n++) {
      folder = await openFolder();
      const { file, faults } = await folder.drop("customers", bytes.subarray(0, n));
      expectEnded(folder, file, faults);
      for (const { name } of customers().slice(0, -1)) expect(["Söhne", "Beta; GmbH", "漢字"]).toContain(name);
    }
  });
});

describe("a file of unusual measure", () => {
  it("of the header only has nothing to do", async () => {
    for (const text of ["customer number,name", "customer number,name\n", "\ufeffcustomer number,name\r\n\r\n"]) {
      folder = await openFolder();
      const { file, faults } = await folder.drop("customers", text);
      expectEnded(folder, file, faults, { state: "done", rowsRead: 0 });
    }
  });
  it("45: of one row with 10,000 cells", async () => {
    const started = performance.now();
    const many = Array.from({ length: 10_000 }, (_, n) => `x${n}`);
    const { file, faults } = await folder.drop("customers", csv(["customer number", "name"], ["K-1", "A", ...many], ["K-2", "B"]));
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsApplied: 1, rowsRejected: 1 });
    const wide = await folder.drop("customers", csv(["customer number", "name", ...many], ["K-3", "C", ...many], ["K-4", "D"]), "wide.csv");
    expectEnded(folder, wide.file, wide.faults, { state: "done", rowsApplied: 2 });
    const unknown = await folder.drop("customers", csv(many, many), "unknown.csv");
    expectEnded(folder, unknown.file, unknown.faults, { state: "refused" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  it.each([["plain", "x".repeat(5_000_000)], ["quoted", `"${"x".repeat(5_000_000)}"`], ["quoted with line ends", `"${"x\n".repeat(60)}${"y".repeat(5_000_000)}"`], ["of spaces", `1${" ".repeat(5_000_000)}x`]])("46: with one cell of 5 MB, %s", async (_how, cell) => {
    const started = performance.now();
    const { file, faults } = await folder.drop("customers", csv(["customer number", "name", "email"], ["K-1", "A", ""], ["K-2", cell, ""], ["K-3", "C", cell], ["K-4", "D", ""]));
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsApplied: 2 });
    expect(customers().map(({ number }) => number)).toEqual(["K-1", "K-4"]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  it("46: with a header of 5 MB", async () => {
    const { file, faults } = await folder.drop("customers", `${"x".repeat(5_000_000)},customer number,name\n1,2,3\n`);
    expectEnded(folder, file, faults, { state: "refused" });
  });
  it("with a cell of spaces that a careless pattern would look at for minutes", async () => {
    const started = performance.now();
    await folder.drop("customers", GOOD);
    const { file, faults } = await folder.drop("invoices", csv(["number", "customer number", "invoice date", "due date", "amount"], ["R-1", "K-1", "2026-01-01", "2026-02-01", `1${" ".repeat(150_000)}x`], ["R-2", "K-1", "2026-01-01", "2026-02-01", "1.00"]), "spaces.csv");
    expectEnded(folder, file, faults, { rowsApplied: 1, rowsRejected: 1 });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
  it("that says it is larger than it may be is not read", async () => {
    folder.world.files.openDropped = async () => ({ bytes: 200_000_001, chunks: (async function* () { throw new Error("read"); })() });
    const { file, faults } = await folder.drop("customers", GOOD);
    expectEnded(folder, file, faults, { state: "refused", refusedBecause: "file-too-large" });
  });
});

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
