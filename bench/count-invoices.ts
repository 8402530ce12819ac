import { readFile } from "node:fs/promises";
import type { EmptyProduct } from "../bin/local/empty-product.ts";
import { SAMPLE_COMPANY } from "../bin/sample/company.ts";
import type { MeterReport, MeterRow } from "../lib/local/meter.ts";
import { meterRows, readMeter } from "./read-meter.ts";

/** The steps of an invoice's life, each with what it makes AWS do. */
export const STEPS = ["draft", "issue", "mail", "pay"] as const;
export type Step = (typeof STEPS)[number];

/** What one invoice costs, on average over all that were counted. */
export interface Counts {
  writeUnits: number;
  readUnits: number;
  sqsRequests: number;
  puts: number;
  mails: number;
  httpCalls: number;
}

export interface Counted {
  invoices: number;
  perInvoice: Counts;
  steps: Record<Step, { counts: Counts; rows: Record<string, MeterRow> }>;
  dollarsPerThousand: number;
  dollarsPerThousandAtNewMailPrice: number;
}

interface Invoice {
  id: string;
  customerId: string;
  totalMinor: number;
  currency: string;
}

const THINGS = ["Beratung vor Ort", "Regal, Eiche geölt", "Montage", "Bodenschutz, laufender Meter", "Fachbuch Arbeitsplatz", "Anfahrt", "Tischplatte 160 × 80", "Leuchte mit Arm", "Entsorgung Altmöbel", "Aufmaß und Plan"];

const lines = (n: number) =>
  THINGS.map((name, at) => ({ name, quantity: at % 3 === 0 ? `${at + 1}.5` : String(at + 1), unit: at % 3 === 0 ? "HUR" : "C62", unitPriceMinor: 1_990 + 617 * at + n, taxRate: at === 4 ? "7" : "19" }));

/** A company with a logo and everything that the law asks for, whose invoices go out by themselves, and one customer. */
async function prepare({ api }: EmptyProduct): Promise<string> {
  const logo = await readFile(new URL("../test/documents/logo.png", import.meta.url), "base64");
  await api.patch("/v1/company", { ...SAMPLE_COMPANY, logo: `data:image/png;base64,${logo}` });
  const template = (await api.get("/v1/message-templates/invoice")) as object;
  await api.put("/v1/message-templates/invoice", { ...template, autoSend: true });
  // Receipts are messages of their own and are not counted with the invoice's.
  const receipt = (await api.get("/v1/message-templates/payment-receipt")) as object;
  await api.put("/v1/message-templates/payment-receipt", { ...receipt, enabled: false });
  const customer = await api.post("/v1/customers", {
    number: "10001", name: "Bäckerei Sonnenkorn OHG", emails: { general: "einkauf@example.net" }, address: { line1: "Lindenallee 12", postalCode: "04109", city: "Leipzig", country: "DE" }, language: "de",
  });
  return (customer as { id: string }).id;
}

/** Takes invoices of ten lines from draft to paid, one call after another, all due in the same window, and counts by the meter. */
export async function countInvoices(product: EmptyProduct, invoices: number): Promise<Counted> {
  const { api } = product;
  const customerId = await prepare(product);
  // Between two sweeps, as nearly all invoices are: at the very moment of one, it would wake the worker a second before the hint.
  await api.post("/_local/clock", { advance: "PT20S" });
  await api.post("/_local/idle");
  await readMeter(product);
  const today = ((await api.get("/_local/clock")) as { now: string }).now.slice(0, 10);
  const made: Invoice[] = [];
  const step = async (run: () => Promise<void>): Promise<MeterReport> => {
    await run();
    await api.post("/_local/idle");
    return readMeter(product);
  };
  const reports = {
    draft: await step(async () => {
      for (let n = 0; n < invoices; n++) made.push((await api.post("/v1/invoices", { customerId, issueOn: today, dueOn: today.replace(/^\d+/, (year) => String(Number(year) + 1)), supply: { on: today }, items: lines(n) })) as Invoice);
    }),
    issue: await step(async () => {
      for (const { id } of made) await api.post(`/v1/invoices/${id}/issue`);
    }),
    mail: await step(async () => void (await api.post("/_local/clock", { advance: "PT6M" }))),
    pay: await step(async () => {
      for (const invoice of made) await api.post("/v1/payments", payment(invoice, today));
    }),
  };
  return summed(reports, invoices);
}

const payment = ({ id, customerId, totalMinor, currency }: Invoice, receivedOn: string) => ({
  customerId, amountMinor: totalMinor, currency, receivedOn, method: "bank-transfer", allocations: [{ invoiceId: id, amountMinor: totalMinor }],
});

function summed(reports: Record<Step, MeterReport>, invoices: number): Counted {
  const steps = Object.fromEntries(STEPS.map((step) => [step, { counts: countsOf(reports[step], invoices), rows: meterRows(reports[step]) }])) as Counted["steps"];
  const total = (pick: (counts: Counts) => number): number => STEPS.reduce((sum, step) => sum + pick(steps[step].counts), 0);
  const dollars = (pick: (report: MeterReport) => number): number => (STEPS.reduce((sum, step) => sum + pick(reports[step]), 0) / invoices) * 1000;
  const names = Object.keys(steps.draft.counts) as (keyof Counts)[];
  return {
    invoices,
    perInvoice: Object.fromEntries(names.map((name) => [name, total((counts) => counts[name])])) as unknown as Counts,
    steps,
    dollarsPerThousand: dollars(({ cost }) => cost.totalDollars),
    dollarsPerThousandAtNewMailPrice: dollars(({ cost }) => cost.totalDollarsWithNewMailPrice),
  };
}

/** Deliveries from a topic into a queue are not counted: AWS does not bill them as requests of the queue (decisions 22). */
function countsOf(report: MeterReport, invoices: number): Counts {
  const rows = Object.entries(meterRows(report));
  const sum = (isMine: (action: string) => boolean, pick: (row: MeterRow) => number): number =>
    rows.filter(([name]) => isMine(name.split(" ")[1]!)).reduce((total, [, row]) => total + pick(row), 0) / invoices;
  return {
    writeUnits: sum((action) => action.startsWith("dynamodb:"), (row) => row.writeUnits),
    readUnits: sum((action) => action.startsWith("dynamodb:"), (row) => row.readUnits),
    sqsRequests: sum((action) => action.startsWith("sqs:"), (row) => row.requests),
    puts: sum((action) => action.startsWith("s3:Put"), (row) => row.requests),
    mails: sum((action) => action.startsWith("ses:Send"), (row) => row.messages),
    httpCalls: sum((action) => action.startsWith("execute-api:"), (row) => row.requests),
  };
}
