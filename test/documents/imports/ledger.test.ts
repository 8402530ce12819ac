import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { csvRows } from "../../../lambdas/adapters/sheets/csv-rows.ts";
import { missingColumns } from "../../../lambdas/documents/imports/columns.ts";
import { delimiterOf, encodingOf, isBinary, readingOf } from "../../../lambdas/documents/imports/detect.ts";
import { readRow, type ReadRow } from "../../../lambdas/documents/imports/read-row.ts";
import { daysBetween } from "../../../lambdas/domain/days.ts";
import type { ImportReading } from "../../../lambdas/domain/import-file.ts";

const LEDGER = new URL("../../../../shared/data/accounts-receivable-2012-2013.csv", import.meta.url);
const isThere = existsSync(LEDGER);
if (!isThere) console.info(`skipped, because ${LEDGER.pathname.split("/").slice(-3).join("/")} is not beside the project: the real ledger`);

/** Bytes in pieces, with borders inside lines and letters. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < bytes.length; n += 1009) yield bytes.subarray(n, n + 1009);
}

async function tableOf(bytes: Uint8Array): Promise<{ headers: string[]; rows: string[][]; reading: ImportReading }> {
  const encoding = encodingOf(bytes);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, 2000)).split(/\r?\n/)[0]!, "invoices");
  const table: string[][] = [];
  for await (const { cells } of csvRows(pieces(bytes), { encoding, delimiter })) table.push(cells);
  const [headers = [], ...rows] = table;
  return { headers, rows, reading: readingOf("invoices", { encoding, delimiter, headers, rows: rows.slice(0, 500) }) };
}

describe.skipIf(!isThere)("the real ledger of 2012 and 2013", () => {
  let reading: ImportReading;
  let rows: ReadRow[] = [];
  const sumMinor = (read: ReadRow[]): number => read.reduce((sum, { values }) => sum + Number(values["amount"]), 0);

  beforeAll(async () => {
    const table = await tableOf(readFileSync(LEDGER));
    reading = table.reading;
    rows = table.rows.map((cells) => readRow("invoices", table.headers, cells, reading, "USD"));
  });

  it("is seen as what it is, without anybody's help", () => {
    expect(isBinary(readFileSync(LEDGER))).toBe(false);
    expect(reading).toEqual({
      encoding: "utf-8", delimiter: ",", dateFormat: "M/D/YYYY", decimalMark: ".",
      mapping: { customerID: "customerNumber", invoiceNumber: "number", InvoiceDate: "issueOn", DueDate: "dueOn", InvoiceAmount: "amount" },
    });
    expect(missingColumns("invoices", reading.mapping)).toEqual([]);
  });

  it("is read to the last row and the last cent: 2,466 invoices of 100 customers over 147,703.18", () => {
    expect([rows.length, rows.filter(({ isUsable }) => isUsable).length, rows.flatMap(({ faults }) => faults)]).toEqual([2466, 2466, []]);
    expect([sumMinor(rows), new Set(rows.map(({ values }) => values["customerNumber"])).size, new Set(rows.map(({ values }) => values["number"])).size]).toEqual([14_770_318, 100, 2466]);
  });

  it("has its days in order: every invoice is due after it was issued, within the two years", () => {
    expect(rows.filter(({ values }) => daysBetween(String(values["issueOn"]), String(values["dueOn"])) <= 0)).toEqual([]);
    const days = rows.map(({ values }) => String(values["issueOn"])).sort();
    expect([days[0], days.at(-1)]).toEqual(["2012-01-03", "2013-12-02"]);
  });

  it("is the same in UTF-16 with semicolons and decimal commas, as a spreadsheet of this side of the ocean saves it (bad inputs 40, 41)", async () => {
    const text = readFileSync(LEDGER, "utf8").replaceAll(",", ";").replace(/;(\d+)\.(\d+);/g, ";$1,$2;");
    const table = await tableOf(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(table.reading).toMatchObject({ encoding: "utf-16le", delimiter: ";", decimalMark: ",", dateFormat: "M/D/YYYY" });
    expect(table.rows.map((cells) => readRow("invoices", table.headers, cells, table.reading, "USD").values)).toEqual(rows.map(({ values }) => values));
  });
});
