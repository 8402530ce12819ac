import { encodingOf, delimiterOf, isBinary, readingOf } from "../documents/imports/detect.ts";
import { missingColumns } from "../documents/imports/columns.ts";
import type { ImportFile } from "../domain/import-file.ts";
import { placeOfFile, plainFileName, type ImportPlace } from "../domain/import-place.ts";
import { isOver, MAX_FILE_BYTES, MAX_FILE_ROWS, newImport, refusedImport, runningImport } from "../domain/new-import.ts";
import { StaleWrite, type Company, type World } from "../ports.ts";
import { lookAt, type Look } from "./shared/look-at-file.ts";
import { templateSwitches } from "./shared/template-switches.ts";

const SAMPLE_ROWS = 500;
const START_WITHIN_MS = 60_000;

/**
 * Looks at a file that arrived in the drop folder: who it belongs to, whether it is a table, how it is written, and how many
 * mails it would send. The same bytes are imported once; whatever is wrong with a file ends as a refused import with its reason.
 */
export async function takeFile(world: World, { key }: { key: string }): Promise<string> {
  const place = placeOfFile(key);
  const company = place && (await world.store.get("company", { companyId: place.companyId }));
  if (!place || !company) return "nobody's";
  const look = await lookAt(world, key, MAX_FILE_BYTES);
  if (!look) return "gone";
  const file = await fileOf(world, place, { key, look });
  if (isForgotten(file, world.clock.now())) await world.hints.importFile(file);
  if (isOver(file) || file.state === "running" || file.state === "needs-confirmation") return `is-${file.state}`;
  const checked = await check(world, company, { file, look });
  const claim = { type: "file-claim" as const, version: 0, companyId: company.companyId, kind: file.kind, sha256: look.sha256, importId: file.importId };
  const claims = checked.state === "refused" || checked.dryRun ? [] : [{ save: claim }];
  try {
    await world.store.commit([{ save: checked }, ...claims]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    const earlier = await world.store.get("file-claim", claim);
    const stored = await world.store.get("import-file", file);
    // Without a claim it may have been this very save, tried twice on its way: the message comes again and sees.
    if (!earlier && (!stored || stored.state === "waiting" || stored.state === "running")) throw error;
    if (!earlier || earlier.importId === file.importId) return "taken-already";
    await world.store.commit([{ save: refusedImport(file, `already-imported ${earlier.importId}`, world.clock.now()) }]);
    return "already-imported";
  }
  if (checked.state === "running") await world.hints.importFile(checked);
  return checked.state;
}

/** Taken by a worker that ended before it could say so: nothing of it was read in a minute. */
const isForgotten = (file: ImportFile, now: string): boolean => file.state === "running" && file.rowsRead === 0 && Date.parse(now) - Date.parse(file.createdAt) > START_WITHIN_MS;

/** The import of a file: the announced one, or one that the very content names, so that a repeated event finds it again. */
async function fileOf(world: World, { companyId, kind, fileName, importId }: ImportPlace, { key, look }: { key: string; look: Look }): Promise<ImportFile> {
  const id = importId ?? world.ids.from("imp", `${companyId} ${key} ${look.sha256}`);
  const known = await world.store.get("import-file", { companyId, importId: id });
  const blank = newImport({ companyId, importId: id, kind, fileName: plainFileName(fileName), key, createdAt: world.clock.now(), createdBy: "drop-folder", dryRun: known?.dryRun ?? false, override: known?.override ?? null });
  const file = known && known.refusedBecause !== "file-gone" ? known : { ...blank, version: known?.version ?? 0 };
  return { ...file, key, bytes: look.bytes, sha256: look.sha256, rowsTotal: Math.max(0, look.lines - 1) };
}

/** What becomes of the file: refused, waiting for a person, or running. */
async function check(world: World, company: Company, { file, look }: { file: ImportFile; look: Look }): Promise<ImportFile> {
  const refuse = (because: string): ImportFile => refusedImport(file, because, world.clock.now());
  if (look.bytes === 0) return refuse("file-empty");
  if (look.bytes > MAX_FILE_BYTES || look.lines > MAX_FILE_ROWS + 1) return refuse("file-too-large");
  if (isBinary(look.start)) return refuse("not-a-table");
  const encoding = file.override?.encoding ?? encodingOf(look.start);
  const delimiter = file.override?.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(look.start).split(/\r?\n|\r/)[0] ?? "", file.kind);
  const rows = await firstRows(world, look, { encoding, delimiter });
  const headers = (rows[0] ?? []).map((cell) => cell.trim());
  const reading = readingOf(file.kind, { encoding, delimiter, headers, rows: rows.slice(1) }, file.override ?? {});
  const missing = missingColumns(file.kind, reading.mapping);
  if (missing.length > 0) return refuse(`missing-column ${missing.join(" ")}`);
  const mailsToCome = await mails(world, company, file);
  const guarded = mailsToCome > company.imports.mailGuard && !file.confirmed && !file.dryRun;
  const read: ImportFile = { ...file, reading, mailsToCome };
  return guarded ? { ...read, state: "needs-confirmation" } : runningImport(read, world.clock.now());
}

async function firstRows(world: World, { start, bytes }: Look, form: { encoding: string; delimiter: string }): Promise<string[][]> {
  const rows: string[][] = [];
  const once = async function* () {
    yield start;
  };
  for await (const row of world.sheets.rows(once(), form)) {
    rows.push(row.cells);
    if (rows.length > SAMPLE_ROWS) break;
  }
  // The last row of a cut file may be half a row.
  return bytes > start.length && rows.length > 2 ? rows.slice(0, -1) : rows;
}

/** First mails that the file would set going: one for each invoice, when invoices arrive issued and go out by themselves. */
async function mails(world: World, { companyId, imports }: Company, { kind, rowsTotal }: ImportFile): Promise<number> {
  if (kind !== "invoices" || imports.invoicesArrive !== "issued") return 0;
  const template = await templateSwitches(world, companyId, "invoice");
  return template.enabled && template.autoSend ? (rowsTotal ?? 0) : 0;
}
