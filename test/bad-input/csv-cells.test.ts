import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Customer } from "../../lambdas/domain/customer.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { faultsCsv } from "../../lambdas/handlers/views/import-view.ts";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { announceImport } from "../../lambdas/use-cases/announce-import.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { expectEnded } from "./world/ended.ts";
import { openFolder, rowsOf, type Folder } from "./world/drop-folder.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await openFolder({ imports: { invoicesArrive: "issued", mailGuard: 200 } });
});

const HEADER = ["number", "customer number", "invoice date", "due date", "amount", "currency", "description"];
const customers = () => rowsOf<Customer>(folder.world, "customer");
const invoices = () => rowsOf<InvoiceHead>(folder.world, "invoice");
const people = (...rows: string[]) => folder.drop("customers", ["customer number;name;email", ...rows].join("\n"));
const ledger = async (...rows: string[]) => {
  await people("K-1;Acme;a@example.net");
  return folder.drop("invoices", [HEADER.join(";"), ...rows].join("\n"), "ledger.csv");
};

describe("37: a cell that a spreadsheet would take for a formula", () => {
  const FORMULAS = ['=HYPERLINK("http://evil.example";"x")', "+1+cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3+cmd|'x'", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "=1+1"];
  it.each(FORMULAS)("%j is a text, and is made harmless in what we give out", async (cell) => {
    const { file, faults } = await people(`K-2;"${cell.replaceAll('"', '""')}";a@example.net`, `K-3;B;${JSON.stringify(cell).slice(1, -1).replaceAll(";", ",")}`, `;"${cell.replaceAll('"', '""')}";`);
    expectEnded(folder, file, faults);
    expect(customers()[0]?.name).toBe(cell.trim());
    const out = faultsCsv([...faults, { ...faults[0]!, value: cell, column: cell }]);
    for (const line of out.slice(1).trimEnd().split("\r\n")) for (const one of line.split('";"')) expect(one.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });
});

describe("38: a quotation mark that is never closed", () => {
  it.each([["in the first row", 0], ["in the middle", 10], ["in the last row", 19]])("%s costs that row only", async (_where, at) => {
    const rows = Array.from({ length: 20 }, (_, n) => (n === at ? `K-${n};"Open;x@example.net` : `K-${n};Name ${n};x@example.net`));
    const { file, faults } = await people(...rows);
    expectEnded(folder, file, faults, { rowsRead: 20, rowsApplied: 19, rowsRejected: 1 });
    expect(faults).toMatchObject([{ row: at + 2, code: "row-too-long" }]);
  });
  it("is found where the next quoted cell would have closed it", async () => {
    const { file, faults } = await people('K-1;"Open;', 'K-2;"Closed";', 'K-3;"Also ""closed""";', 'K-4;"Open again;', "K-5;Plain;");
    expectEnded(folder, file, faults, { rowsRead: 5, rowsApplied: 3, rowsRejected: 2 });
    expect(customers().map(({ name }) => name)).toEqual(["Closed", 'Also "closed"', "Plain"]);
  });
  it("in the header is a file without columns", async () => {
    const { file } = await folder.drop("customers", 'number;"name;email\nK-1;A;\n');
    expect(file).toMatchObject({ state: "refused", refusedBecause: expect.stringContaining("missing-column") });
  });
  it("in megabytes of text is found in good time", async () => {
    const started = performance.now();
    const { file, faults } = await people('K-1;"Open;', ...Array.from({ length: 40 }, (_, n) => `K-${n + 2};${"x".repeat(100_000)};`));
    expectEnded(folder, file, faults, { rowsRead: 41, rowsApplied: 0 });
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe("39: line ends of several kinds", () => {
  it.each([["\n"], ["\r\n"], ["\r"], ["mixed"]])("%j", async (end) => {
    const lines = ["customer number;name", "K-1;A", "K-2;B", 'K-3;"C\nC"', "K-4;D"];
    const ends = ["\r", "\n", "\r\n", "\r", "\n"];
    const { file, faults } = await folder.drop("customers", lines.map((line, n) => line + (end === "mixed" ? ends[n] : end)).join(""));
    expectEnded(folder, file, faults, { state: "done", rowsRead: 4, rowsApplied: 4 });
    expect(customers().map(({ name }) => name)).toEqual(["A", "B", "C C", "D"]);
  });
  it("of CR alone do not hide a file from the mail guard", async () => {
    folder = await openFolder({ imports: { invoicesArrive: "issued", mailGuard: 1 } });
    await folder.world.store.commit([{ save: { ...templateOf("invoice", COMPANY, null), autoSend: true } }]);
    const rows = [HEADER.join(";"), "R-1;K-1;2026-01-01;2026-02-01;1.00;EUR;", "R-2;K-1;2026-01-01;2026-02-01;1.00;EUR;"];
    for (const end of ["\n", "\r\n", "\r"]) expect((await folder.drop("invoices", rows.join(end), `${end.length}${end.charCodeAt(0)}.csv`)).file).toMatchObject({ state: "needs-confirmation", mailsToCome: 2 });
    expect(invoices()).toEqual([]);
  });
});

describe("40: encodings", () => {
  const text = "customer number;name\nK-1;Țepeș și Ана 漢\nK-2;Süß €\n";
  const utf16 = (big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return big ? bytes.swap16() : bytes;
  };
  it.each([["UTF-8", Buffer.from(text)], ["UTF-8 with a mark of order", Buffer.from(`\ufeff${text}`)], ["UTF-16, little end first", utf16(false)], ["UTF-16, big end first", utf16(true)]])("%s", async (_name, bytes) => {
    const { file, faults } = await folder.drop("customers", bytes);
    expectEnded(folder, file, faults, { state: "done", rowsRead: 2, rowsApplied: 2 });
    expect(customers().map(({ name }) => name)).toEqual(["Țepeș și Ана 漢", "Süß €"]);
  });
  it("UTF-16 without a mark of order is not a table", async () => expect((await folder.drop("customers", utf16(false).subarray(2))).file).toMatchObject({ state: "refused", refusedBecause: "not-a-table" }));
  it.each([["windows-1250", [0xde, 0x65, 0x9a], "Ţeš"], ["windows-1251", [0xc0, 0xed, 0xe0], "Ана"], ["windows-1252", [0x53, 0xfc, 0xdf], "Süß"]] as const)("%s is read as a person says", async (encoding, letters, name) => {
    const { world } = folder;
    const { file } = await announceImport(world, world.actor(), { kind: "customers", fileName: "a.csv", override: { encoding } });
    folder.put(file.key!, Buffer.concat([Buffer.from("customer number;name\nK-1;"), Buffer.from(letters), Buffer.from("\n")]));
    await folder.settle();
    expect(customers().map((customer) => customer.name)).toEqual([name]);
  });
  it("that changes in the middle of the file costs the damaged rows only", async () => {
    const rows = Array.from({ length: 9_000 }, (_, n) => Buffer.from(`K-${n};Näme ${n}\n`));
    rows[8_999] = Buffer.from([0x4b, 0x2d, 0x58, 0x3b, 0x53, 0xfc, 0xdf, 0x0a]);
    const { file, faults } = await folder.drop("customers", Buffer.concat([Buffer.from("customer number;name\n"), ...rows]));
    expectEnded(folder, file, faults, { rowsRead: 9_000, rowsApplied: 8_999, rowsRejected: 1 });
    expect(faults).toMatchObject([{ row: 9_001, code: "invalid-character" }]);
  });
});

describe("41, 42: separators", () => {
  it("41: semicolons with decimal commas, tabs, bars", async () => {
    const { file, faults } = await ledger("R-1;K-1;31.01.2026;28.02.2026;1.234,56;EUR;Text");
    expectEnded(folder, file, faults, { state: "done" });
    for (const mark of ["\t", "|", ","]) expectEnded(folder, (await folder.drop("invoices", [HEADER, ["R-1", "K-1", "2026-01-31", "2026-02-28", "1234.56", "EUR", "Text"]].map((row) => row.join(mark)).join("\n"), `${mark.charCodeAt(0)}.csv`)).file, [], { rowsSkipped: 1 });
    expect(invoices().map(({ totalMinor }) => totalMinor)).toEqual([123_456]);
  });
  it("42: in the header only", async () => {
    const { file, faults } = await people("K-1 Acme a@example.net", "K-2,Beta,b@example.net", "K-3");
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsRead: 3, rowsRejected: 3 });
  });
  it("42: of which a row has too many or too few", async () => {
    const { file, faults } = await people("K-1;Acme;a@example.net;more", "K-2;Beta", "K-3;Gamma;;;;;;;;");
    expectEnded(folder, file, faults, { rowsRead: 3, rowsApplied: 1, rowsRejected: 2 });
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[2, "too-many-cells"], [4, "too-many-cells"]]);
  });
});

describe("43, 54: rows that are none", () => {
  it("43: the header again", async () => {
    const { file, faults } = await people("K-1;A;", "customer number;name;email", "K-2;B;", "CUSTOMER NUMBER ; Name;E-Mail");
    expectEnded(folder, file, faults, { rowsRead: 4, rowsApplied: 3, rowsRejected: 1 });
    expect(faults).toContainEqual(expect.objectContaining({ row: 3, code: "header-again" }));
  });
  it("54: a row of totals, of dashes, of blanks", async () => {
    const { file, faults } = await ledger("R-1;K-1;2026-01-01;2026-02-01;10.00;EUR;", "Total;;;;10.00;;", ";;;;10.00;;", "---;---;---;---;---;---;---", ";;;;;;", "", "   ");
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsApplied: 1, rowsRejected: 4 });
    expect(invoices()).toHaveLength(1);
  });
});

describe("47, 48: numbers that are there already", () => {
  it("47: twice in one file with the same content is one invoice; with another sum it is a fault", async () => {
    const { file, faults } = await ledger("R-1;K-1;2026-01-01;2026-02-01;10.00;EUR;", "R-1;K-1;2026-01-01;2026-02-01;10.00;EUR;", "R-1;K-1;2026-01-01;2026-02-01;11.00;EUR;", "R-1;K-1;2026-01-01;2026-02-01;10.00;USD;");
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsRead: 4, rowsApplied: 1, rowsSkipped: 1, rowsRejected: 2 });
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[4, "number-has-other-content"], [5, "number-has-other-content"]]);
    expect(invoices()).toMatchObject([{ totalMinor: 1_000, number: "R-1" }]);
  });
  it("48: in a later file with another sum or customer is a fault, with the same a skip", async () => {
    await ledger("R-1;K-1;2026-01-01;2026-02-01;10.00;EUR;");
    await people("K-2;Beta;");
    const { file, faults } = await folder.drop("invoices", [HEADER.join(";"), "R-1;K-1;2026-01-01;2026-02-01;10.00;EUR;", "R-1;K-2;2026-01-01;2026-02-01;10.00;EUR;", "R-1;K-1;2026-01-01;2026-02-01;99.00;EUR;"].join("\n"), "later.csv");
    expectEnded(folder, file, faults, { rowsRead: 3, rowsSkipped: 1, rowsRejected: 2 });
    expect(invoices()).toMatchObject([{ totalMinor: 1_000 }]);
  });
  it("47: of customers twice in one file is one customer as the first row says", async () => {
    const { file, faults } = await people("K-1;First;a@example.net", "K-1;Second;b@example.net");
    expectEnded(folder, file, faults, { rowsRead: 2, rowsApplied: 1, rowsSkipped: 1 });
    expect(customers()).toMatchObject([{ name: "First" }]);
  });
});

it("37–54: whatever stands in the cells, every row is accounted for and the next file comes through (generated)", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom('"', '""', "\n", ";", "K-1", "2026-01-01", "1,50", "\u0000")), { maxLength: 9 }), { maxLength: 12 }), fc.constantFrom(";", ",", "\t"), async (rows, mark) => {
      const fresh = await openFolder();
      const text = [["customer number", "name", "email"], ...rows].map((row) => row.join(mark)).join("\n").toWellFormed();
      const { file, faults } = await fresh.drop("customers", text);
      expectEnded(fresh, file, faults);
      expectEnded(fresh, (await fresh.drop("customers", "customer number;name\nNEXT;Next\n", "next.csv")).file, [], { state: "done", rowsApplied: 1 });
    }),
    { numRuns: 150 },
  ));
