/** The growth count: what a list page, a send and a sweep ask of the table with 1,000 and with 100,000 invoices in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmptyProduct } from "../bin/local/empty-product.ts";
import { countGrowth, type Growth } from "./count-growth.ts";

/** Counts with `few` and then with `many` invoices in one and the same table. */
export async function measureGrowth(few: number, many: number): Promise<{ few: Growth; many: Growth }> {
  const directory = mkdtempSync(join(tmpdir(), "dossier-growth-"));
  const product = await startEmptyProduct({ directory, startAt: "2026-12-01T08:00:20Z" });
  try {
    // Once before, so that what is made at first use is made.
    await countGrowth(product, { from: 0, to: few / 2 });
    return { few: await countGrowth(product, { from: few / 2, to: few }), many: await countGrowth(product, { from: few, to: many }) };
  } finally {
    await product.cloud.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What asks for more requests where more invoices are. */
export const grown = ({ few, many }: { few: Growth; many: Growth }): string[] => Object.keys(few).filter((name) => many[name]!.requests !== few[name]!.requests);

if (process.argv[1] === import.meta.filename) {
  const [few = 1_000, many = 100_000] = process.argv.slice(2).map(Number);
  const begun = performance.now();
  const growth = await measureGrowth(few, many);
  const columns = [few, many].map((n) => `${n.toLocaleString("en")} invoices`.padStart(38)).join("");
  console.log(`${" ".repeat(52)}${columns}`);
  const cell = ({ requests, readUnits, writeUnits }: Growth[string]): string => `${requests} requests, ${readUnits} read, ${writeUnits} written`.padStart(38);
  for (const name of Object.keys(growth.few)) console.log(`${name.padEnd(52)}${cell(growth.few[name]!)}${cell(growth.many[name]!)}`);
  const more = grown(growth);
  console.log(more.length === 0 ? `\nThe same requests with ${many / few} times the invoices: holds (${((performance.now() - begun) / 1000).toFixed(0)} s)` : `\nFAILS, more requests with more invoices: ${more.join(", ")}`);
  if (more.length > 0) process.exitCode = 1;
}
