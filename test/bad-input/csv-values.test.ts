import { beforeEach, describe, expect, it } from "vitest";
import type { Customer } from "../../lambdas/domain/customer.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { expectEnded } from "./world/ended.ts";
import { csv, openFolder, rowsOf, type Folder } from "./world/drop-folder.ts";

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

describe("11–23: values of a ledger's cells", () => {
  const row = (over: Partial<Record<"amount" | "currency" | "issueOn" | "dueOn" | "number" | "customer" | "text", string>>): string =>
    [over.number ?? "R-1", over.customer ?? "K-1", over.issueOn ?? "2026-01-01", over.dueOn ?? "2026-02-01", over.amount ?? "10.00", over.currency ?? "EUR", over.text ?? ""].join(";");
  const rejected = async (over: Parameters<typeof row>[0], code: string): Promise<void> => {
    const { file, faults } = await ledger(row(over), row({ number: "R-NEXT" }));
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsRead: 2, rowsApplied: 1, rowsRejected: 1 });
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(invoices().map(({ number }) => number)).toEqual(["R-NEXT"]);
  };
  it.each(["1e308", "1e3", "NaN", "Infinity", "0x10", "12.3456", "1,2,3", "--5", "5-", "(5.00)", "€", "ten", "1 2 3", "٣٫٥", "1.2.3"])("11–13: an amount of %s", (amount) => rejected({ amount }, "not-an-amount"));
  it.each(["99999999999999.00", "9,007,199,254,740,993.00", `1${",000".repeat(80)}`, `1${",000".repeat(120)}.00`])("15: an amount of %.30s…", (amount) => rejected({ amount }, amount.length > 300 ? "too-large" : amount.startsWith("9999") ? "not-an-amount" : "too-large"));
  it("14: minus zero is zero", async () => {
    const { file } = await ledger(row({ amount: "-0.00" }));
    expect(file).toMatchObject({ state: "done", rowsApplied: 1 });
    expect(Object.is(invoices()[0]!.totalMinor, 0)).toBe(true);
  });
  it.each([["1.5", "JPY"], ["1.2345", "KWD"], ["1.234", "EUR"]])("16: %s %s", (amount, currency) => rejected({ amount, currency }, "not-an-amount"));
  it.each(["XXX", "EURO", "€", "978", "toString"])("17: the currency %s", (currency) => rejected({ currency }, "not-a-currency"));
  it.each(["2026-02-30", "0000-00-00", "10000-01-01", "9999-12-31", "yesterday", "45292"])("21, 22: the day %s", (issueOn) => rejected({ issueOn }, "not-a-day"));
  it("23: due before issue", () => rejected({ dueOn: "2025-12-31" }, "before-issue"));
  it("53: a negative invoice", () => rejected({ amount: "-10.00" }, "negative-total"));
  it("26: a customer that nobody knows", () => rejected({ customer: "K-404" }, "unknown-customer"));
  it.each(["x".repeat(51), "漢".repeat(500), "\ufdfa".repeat(50), "x".repeat(5_000)])("36, 46: a number of %#", (number) => rejected({ number }, "too-large"));
  it.each(["x".repeat(51), "漢".repeat(500), "\ufdfa".repeat(50)])("36, 46: a customer's number of %#", (customer) => rejected({ customer }, "too-large"));
  it.each(["\u0301", "###", "-", "\u200b"])("36: a number without a letter or a digit: %j", (number) => rejected({ number }, "invalid-character"));
  it.each(["R\u202e1", "R\u00071", "R\u009f\u007f", "\u2066R"])("9: a number with what cannot be printed: %j", (number) => rejected({ number }, "invalid-character"));
  it.each(["T#other", "K-1#x", "../x", "__proto__", "constructor", "toString", "a b", "%00", "A"])("10, 36: the number %s is a number like any other", async (number) => {
    const { file, faults } = await ledger(row({ number }));
    expectEnded(folder, file, faults, { state: "done", rowsApplied: 1 });
    expect(invoices()).toMatchObject([{ number, companyId: "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV" }]);
  });
  it.each(["a@b", "a@b.c,d@e.f", '"x\r\nBcc: y"@z.com', "a@аpple.com", "Name <a@example.com>", "a@example.com;b@example.com"])("50: an e-mail address %j is left out, and the customer is kept", async (address) => {
    const { file, faults } = await people(`K-1;A;"${address.replaceAll('"', '""')}"`);
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsApplied: 1, rowsRejected: 0 });
    expect(faults).toMatchObject([{ row: 2, column: "email", code: "not-an-email-address" }]);
    expect(customers()).toMatchObject([{ emails: { general: null } }]);
  });
});

describe("10: columns", () => {
  it.each([["__proto__", "constructor", "toString", "hasOwnProperty"], ["number", "number", "Number"], ["", "", ""], ["\u0007", "=1+1", "‮rtl"]])("called %s beside the known ones are passed over", async (...more) => {
    const { file, faults } = await folder.drop("customers", csv(["customer number", "name", ...more], ["K-1", "A", ...more.map(() => "x")]));
    expectEnded(folder, file, faults, { state: "done", rowsApplied: 1 });
    expect(customers()).toMatchObject([{ number: "K-1", name: "A" }]);
  });
  it("9: with NUL in them are no text at all", async () => {
    expect((await folder.drop("customers", "customer number;name\nK-1;A\u0000B\n")).file).toMatchObject({ state: "refused", refusedBecause: "not-a-table" });
    const { file, faults } = await folder.drop("customers", `customer number;name\n${"K-1;A\n".repeat(200)}K-2;A\u0000B\nK-3;C\n`, "late.csv");
    expectEnded(folder, file, faults, { rowsApplied: 2, rowsRejected: 1 });
  });
  it("of one name: the first counts", async () => {
    await folder.drop("customers", csv(["customer number", "name", "name"], ["K-1", "First", "Second"]));
    expect(customers()).toMatchObject([{ name: "First" }]);
  });
  it("with a name of thousands of signs have faults that fit the table", async () => {
    const { file, faults } = await folder.drop("customers", `customer number;name;e${"-".repeat(5_000)}mail\nK-1;A;nonsense\n`);
    expectEnded(folder, file, faults, { state: "done-with-errors", rowsApplied: 1 });
  });
});
