import type { ImportFile } from "../../../lambdas/domain/import-file.ts";
import type { Row } from "../../../lambdas/domain/row.ts";
import type { Change, Store } from "../../../lambdas/ports.ts";
import { runImport } from "../../../lambdas/use-cases/run-import.ts";
import { takeFile } from "../../../lambdas/use-cases/take-file.ts";
import { COMPANY, memoryWorld } from "../../doubles/memory-world.ts";

/** Imports a file of `rows` rows that is made as it is read, over a store that keeps next to nothing, and prints what it took. */
const rows = Number(process.argv[2]);
/** Pieces end in the middle of rows and letters. */
const CHUNK_BYTES = 65_536;
const LINES_AT_ONCE = 5_000;
const KEPT: Row["type"][] = ["company", "import-file", "file-claim"];

const world = await memoryWorld({ imports: { invoicesArrive: "draft", mailGuard: 200 } });
const full = world.store;
const seen: Record<string, number> = {};
const light: Partial<Store> = {
  async commit(changes: Change[]) {
    const written = changes.flatMap((change) => ("save" in change ? [change.save] : "put" in change ? [change.put] : []));
    for (const { type } of written) seen[type] = (seen[type] ?? 0) + 1;
    const kept = changes.filter((change) => "save" in change && KEPT.includes(change.save.type));
    if (kept.length > 0) await full.commit(kept);
  },
};
world.store = Object.assign(Object.create(full) as typeof full, light);

const line = (n: number): string =>
  n % 1_000 === 7 ? `K-${n};;not an address;"1 Long Street\nBack yard";10115;Berlin;DE` : `K-${n};"Kundin ${n} Söhne & ""Töchter"" 漢字";kundin${n}@example.net;"${n} Long Street";10115;Berlin;DE`;

async function* chunks(): AsyncIterable<Uint8Array> {
  let rest = Buffer.from("customer number;name;email;street;postcode;city;country\n");
  for (let n = 1; n <= rows; n += LINES_AT_ONCE) {
    const lines = Array.from({ length: Math.min(LINES_AT_ONCE, rows + 1 - n) }, (_, m) => `${line(n + m)}\n`);
    const bytes = Buffer.concat([rest, Buffer.from(lines.join(""))]);
    const whole = bytes.length - (bytes.length % CHUNK_BYTES);
    for (let at = 0; at < whole; at += CHUNK_BYTES) yield Uint8Array.from(bytes.subarray(at, at + CHUNK_BYTES));
    rest = Buffer.from(bytes.subarray(whole));
  }
  yield rest;
}

world.files.openDropped = async () => ({ bytes: rows * 110, chunks: chunks() });

await takeFile(world, { key: `in/${COMPANY}/customers/large.csv` });
for (let hint = world.importHints.pop(); hint; hint = world.importHints.pop()) await runImport(world, { ...hint, hasTime: () => true });
const file = [...full.items.values()].find((item) => item["type"] === "import-file") as unknown as ImportFile;
process.stdout.write(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, bytes: file.bytes, file, seen }));
