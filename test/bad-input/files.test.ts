import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import type { Customer } from "../../lambdas/domain/customer.ts";
import { expectEnded } from "./world/ended.ts";
import { csv, openFolder, rowsOf, type Folder } from "./world/drop-folder.ts";

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
