/** P16: what one invoice of ten lines makes AWS do on its way from draft to paid, by the meter of the local cloud. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmptyProduct } from "../bin/local/empty-product.ts";
import { countInvoices, STEPS, type Counted, type Counts } from "./count-invoices.ts";

/** Bars and goals of decisions 22, per invoice. */
export const P16: { name: keyof Counts; most: number; goal: number; called: string }[] = [
  { name: "writeUnits", most: 36, goal: 30, called: "write units" },
  { name: "readUnits", most: 12, goal: 8, called: "read units" },
  { name: "sqsRequests", most: 2.5, goal: 1.5, called: "SQS requests" },
  { name: "puts", most: 1, goal: 1, called: "S3 PUTs" },
  { name: "mails", most: 1, goal: 1, called: "mails" },
];

/** Runs `invoices` of them in an empty cloud of its own. */
export async function measureCounts(invoices: number): Promise<Counted> {
  const directory = mkdtempSync(join(tmpdir(), "dossier-counts-"));
  const product = await startEmptyProduct({ directory, startAt: "2026-03-02T08:00:00Z" });
  try {
    return await countInvoices(product, invoices);
  } finally {
    await product.cloud.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const cell = (value: number): string => (value === 0 ? "·" : value.toFixed(2)).padStart(14);

/** The table that a person reads: bars by step, then every call behind them. */
export function table({ perInvoice, steps, invoices, dollarsPerThousand, dollarsPerThousandAtNewMailPrice }: Counted): string[] {
  const head = `${"per invoice".padEnd(14)}${STEPS.map((step) => step.padStart(14)).join("")}${"together".padStart(14)}${"at most".padStart(10)}${"goal".padStart(8)}`;
  const bars = P16.map(({ name, most, goal, called }) => `${called.padEnd(14)}${STEPS.map((step) => cell(steps[step].counts[name])).join("")}${cell(perInvoice[name])}${String(most).padStart(10)}${String(goal).padStart(8)}  ${perInvoice[name] <= goal ? "goal" : perInvoice[name] <= most ? "holds" : "FAILS"}`);
  const calls = STEPS.flatMap((step) =>
    Object.entries(steps[step].rows)
      .filter(([, row]) => row.writeUnits + row.readUnits > 0 || row.requests > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, row]) => `  ${step.padEnd(6)} ${name.padEnd(44)}${cell(row.requests / invoices)}${cell(row.writeUnits / invoices)}${cell(row.readUnits / invoices)}`),
  );
  const dollars = `$${dollarsPerThousand.toFixed(4)} per 1,000 invoices with mail at $0.10 a thousand, $${dollarsPerThousandAtNewMailPrice.toFixed(4)} at $0.16`;
  return [head, ...bars, "", `${" ".repeat(53)}${"requests".padStart(14)}${"write units".padStart(14)}${"read units".padStart(14)}`, ...calls, "", dollars];
}

if (process.argv[1] === import.meta.filename) {
  const counted = await measureCounts(Number(process.argv[2] ?? 10));
  for (const line of table(counted)) console.log(line);
  if (P16.some(({ name, most }) => counted.perInvoice[name] > most)) process.exitCode = 1;
}
