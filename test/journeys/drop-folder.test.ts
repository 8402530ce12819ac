import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstClerk, type Clerk } from "./running/clerk.ts";
import { mailsOf } from "./running/fates.ts";
import { s3Of } from "./running/operator.ts";
import { sharedProduct } from "./running/product.ts";

const CUSTOMERS = "Kundennummer;Firma;E-Mail;Sprache;Straße;PLZ;Ort;Land\n100;Łódź Papier;buyer100@example.net;de;Weg 1;10115;Berlin;DE\n101;Țiriac SRL;bounce@simulator.amazonses.com;ro;Strada 2;010011;București;RO\n";

const product = sharedProduct();
const s3 = s3Of(product);
let clerk: Clerk;
let folder: { bucket: string; prefix: string };

interface ImportFile {
  id: string;
  fileName: string;
  state: string;
  rowsRead: number;
  rowsApplied: number;
  rowsRejected: number;
  rowsSkipped: number;
  refused: { code: string } | null;
}

interface Fault {
  row: number;
  column: string;
  value: string;
  code: string;
  message: string;
}

beforeAll(async () => {
  await product.reset();
  folder = await product.local("GET", "drop-folder");
  clerk = firstClerk(product);
  await clerk.sendsAutomatically();
  await clerk.ask("PATCH", "/v1/company", { imports: { invoicesArrive: "issued", mailGuard: 200 } });
  await drop("customers/kunden.csv", CUSTOMERS);
  await product.quiet();
});

afterEach(() => product.heal());
afterAll(() => s3.destroy());

async function drop(name: string, body: string | Uint8Array): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: folder.bucket, Key: `${folder.prefix}${name}`, Body: Buffer.from(body) }));
}

const imports = async (): Promise<ImportFile[]> => (await clerk.ask<{ data: ImportFile[] }>("GET", "/v1/imports?limit=200")).data;
const named = async (fileName: string): Promise<ImportFile[]> => (await imports()).filter((file) => file.fileName === fileName);
const faultsOf = (file: ImportFile): Promise<Fault[]> => clerk.ask("GET", `/v1/imports/${file.id}/faults`);

describe("a file that an unchanged SDK puts into the drop folder", () => {
  it("of customers and then of invoices is imported: one mail per invoice, five minutes later", async () => {
    expect(await named("kunden.csv")).toMatchObject([{ state: "done", rowsRead: 2, rowsApplied: 2 }]);
    await drop("invoices/rechnungen.csv", "Rechnungsnummer;Kundennummer;Rechnungsdatum;Fälligkeit;Betrag\nA-1;100;05.01.2026;04.02.2026;1.234,56\nA-2;101;05.01.2026;04.02.2026;99,00\nA-3;100;05.01.2026;04.02.2026;7,00\n");
    await product.quiet();
    expect(await named("rechnungen.csv")).toMatchObject([{ state: "done", rowsRead: 3, rowsApplied: 3 }]);
    const invoices = await clerk.invoices();
    expect(invoices.map(({ number, totalMinor, status }) => [number, totalMinor, status]).sort()).toEqual([["A-1", 123_456, "not-sent"], ["A-2", 9_900, "not-sent"], ["A-3", 700, "not-sent"]]);
    await product.pass("PT7M");
    const mails = await product.mails();
    expect(invoices.map((invoice) => mailsOf(mails, invoice).length)).toEqual([1, 1, 1]);
  });

  it("for a second time, under another name, changes nothing and is refused as known", async () => {
    const before = [await clerk.invoices(), await product.mails()];
    await drop("customers/kunden-kopie.csv", CUSTOMERS);
    await product.quiet();
    expect(await named("kunden-kopie.csv")).toMatchObject([{ state: "refused", refused: { code: "already-imported" } }]);
    await product.pass("PT7M");
    expect([await clerk.invoices(), await product.mails()]).toEqual(before);
  });

  it("with bad rows says of each which line and column, applies the others, and a person can take the faults as a file", async () => {
    await drop("invoices/fehler.csv", "Rechnungsnummer;Kundennummer;Rechnungsdatum;Fälligkeit;Betrag\nB-1;100;05.01.2026;04.02.2026;10,00\nB-2;100;31.02.2026;04.02.2026;10,00\nB-3;999;05.01.2026;04.02.2026;10,00\nB-4;100;05.01.2026;04.02.2026;zehn\n");
    await product.quiet();
    const [file] = await named("fehler.csv");
    expect(file).toMatchObject({ state: "done-with-errors", rowsRead: 4, rowsApplied: 1, rowsRejected: 3, rowsSkipped: 0 });
    const faults = await faultsOf(file!);
    expect(faults.map(({ row, column, value }) => [row, column, value])).toEqual([[3, "Rechnungsdatum", "31.02.2026"], [4, "Kundennummer", "999"], [5, "Betrag", "zehn"]]);
    for (const { message, code } of faults) expect(message).not.toBe(code);
    const csv = await clerk.try("GET", `/v1/imports/${file!.id}/faults?format=csv`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.text.trim().split("\r\n")).toHaveLength(4);
  });

  it("that is torn, hostile or nobody's ends with its reason and does not keep the next one waiting", async () => {
    const hostile: [string, string | Uint8Array, string][] = [
      ["empty.csv", "", "file-empty"],
      ["picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"), "not-a-table"],
      ["strange.csv", "a;b;c\n1;2;3\n", "missing-column"],
    ];
    for (const [name, body] of hostile) await drop(`invoices/${name}`, body);
    await drop("invoices/torn.csv", 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Fälligkeit;Betrag\nT-1;100;05.01.2026;04.02.2026;10,00\nT-2;"100;05.01.2026');
    await s3.send(new PutObjectCommand({ Bucket: folder.bucket, Key: "in/cmp_00000000000000000000000000/invoices/theirs.csv", Body: CUSTOMERS }));
    await drop("letters/unknown-kind.csv", CUSTOMERS);
    await drop("customers/next.csv", "Kundennummer;Firma\n102;Nächster\n");
    await product.quiet();
    for (const [name, , code] of hostile) expect(await named(name), name).toMatchObject([{ state: "refused", refused: { code } }]);
    expect(await named("torn.csv")).toMatchObject([{ state: "done-with-errors", rowsApplied: 1 }]);
    expect(await named("next.csv")).toMatchObject([{ state: "done", rowsApplied: 1 }]);
    expect(await named("theirs.csv")).toEqual([]);
  });
});

describe("an import whose function is killed again and again", () => {
  it.each([21, 22, 23])("applies every row once and accounts for all of them (seed %i)", async (seed) => {
    const rows = Array.from({ length: 30 }, (_, n) => `K${seed}-${n};${n % 10 === 9 ? "999" : "100"};05.01.2026;04.02.2026;${n + 1},00`);
    await product.break({ seed, rates: { kill: 0.3, duplicate: 0.3, lose: 0.2 } });
    await drop(`invoices/kills-${seed}.csv`, `Rechnungsnummer;Kundennummer;Rechnungsdatum;Fälligkeit;Betrag\n${rows.join("\n")}\n`);
    await product.quiet();
    await product.heal();
    await product.pass("PT3H");
    expect(await named(`kills-${seed}.csv`)).toMatchObject([{ state: "done-with-errors", rowsRead: 30, rowsApplied: 27, rowsRejected: 3, rowsSkipped: 0 }]);
    const invoices = await clerk.invoices(`&q=K${seed}`);
    expect(invoices).toHaveLength(27);
    const mails = await product.mails();
    expect(invoices.map((invoice) => mailsOf(mails, invoice).length)).toEqual(invoices.map(() => 1));
  });
});
