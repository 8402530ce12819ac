/** `npm run bench`: everything that is measured, one after another, each in a process of its own. Ends with 1 when a bar is passed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildAll } from "../bin/building.ts";

const PARTS: [title: string, file: string][] = [
  ["Processor time per PDF, against pdfmake as documented (P1, P3)", "pdf.ts"],
  ["Size of the functions' bundles (P13)", "bundles.ts"],
  ["Time to load a function (P12)", "start.ts"],
  ["What one invoice takes from draft to paid (P16)", "counts.ts"],
  ["What grows with the number of invoices", "growth.ts"],
];

await buildAll((line) => console.log(`· ${line}`));
const failed: string[] = [];
for (const [title, file] of PARTS) {
  console.log(`\n${title}\n`);
  const { status } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, file)], { stdio: "inherit" });
  if (status !== 0) failed.push(title);
}
console.log(failed.length === 0 ? "\nAll bars hold." : `\nPast its bar: ${failed.join("; ")}`);
if (failed.length > 0) process.exitCode = 1;
