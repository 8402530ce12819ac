import { readRow } from "../documents/imports/read-row.ts";
import { problemSentence } from "../documents/problems/problem-sentence.ts";
import type { ImportFault, ImportFile } from "../domain/import-file.ts";
import { isOver, MAX_FILE_BYTES, runningImport } from "../domain/new-import.ts";
import { Refusal } from "../domain/refusal.ts";
import { StaleWrite, type Change, type Company, type SheetRow, type World } from "../ports.ts";
import { IMPORT_KINDS } from "./imports/index.ts";
import { lookAt } from "./shared/look-at-file.ts";
import type { Applied, Importing, ImportRow } from "./shared/importing.ts";
import { templateSwitches } from "./shared/template-switches.ts";

/** Rows that are applied at the same time; rows of one key never are. */
const AT_ONCE = 8;
/** Rows after which the progress is kept. */
const SAVE_EVERY = 100;
/** Most characters of a header or a cell that a fault shows; a header is part of its key. */
const MOST_SHOWN = 100;

export interface RunInput {
  companyId: string;
  importId: string;
  /** Whether there is time for more in this run; otherwise it goes on in the next. */
  hasTime(): boolean;
}

/** Applies a file's rows from where the last run ended. A row that was applied before changes nothing (I26). */
export async function runImport(world: World, { companyId, importId, hasTime }: RunInput): Promise<string> {
  const file = await world.store.get("import-file", { companyId, importId });
  const company = await world.store.get("company", { companyId });
  if (!file || !company || file.state !== "running" || !file.reading || !file.key) return file ? `is-${file.state}` : "no-such-import";
  // The bytes under the key may be others by now; those are another import's.
  const look = await lookAt(world, file.key, MAX_FILE_BYTES);
  const open = look?.sha256 === file.sha256 ? await world.files.openDropped(file.key) : null;
  if (!open) return finish(world, { ...file, refusedBecause: "file-gone" });
  const invoice = await templateSwitches(world, companyId, "invoice");
  const importing: Importing = { world, company, file, autoSend: invoice.enabled && invoice.autoSend };
  return applyRows(importing, world.sheets.rows(open.chunks, file.reading), hasTime);
}

async function applyRows(importing: Importing, rows: AsyncIterable<SheetRow>, hasTime: () => boolean): Promise<string> {
  const { world, company } = importing;
  let { file } = importing;
  let headers: string[] | null = null;
  let waiting: ImportRow[] = [];
  let keys = new Set<string>();
  let n = 0;
  let isFaulty = false;
  const work = async (rowsRead: number): Promise<void> => {
    const results = await Promise.all(waiting.map((row) => applied(importing, row)));
    file = { ...counted(file, results), rowsRead };
    isFaulty ||= results.some(({ faults }) => faults.length > 0);
    waiting = [];
  };
  const keep = async (rowsRead: number): Promise<void> => {
    await work(rowsRead);
    file = await saved(world, file);
    keys = new Set();
  };
  for await (const row of rows) {
    if (!headers) {
      headers = row.cells.map((cell) => cell.trim());
      continue;
    }
    if (++n <= importing.file.rowsRead) continue;
    const next = rowOf(row, headers, { company, file });
    // After a cut every row since the last kept place is applied again: no two of them may be about the same thing.
    if (keys.has(next.key)) await keep(n - 1);
    keys.add(next.key);
    waiting.push(next);
    if (waiting.length >= AT_ONCE) await work(n);
    if (n % SAVE_EVERY === 0) {
      await keep(n);
      if (!hasTime()) {
        await world.hints.importFile(file);
        return "goes-on";
      }
    }
  }
  await work(n);
  return finish(world, file, isFaulty);
}

function rowOf(row: SheetRow, headers: string[], { company, file }: { company: Company; file: ImportFile }): ImportRow {
  const isHeader = row.cells.length === headers.length && row.cells.every((cell, n) => cell.trim() === headers[n]);
  if (row.broken || isHeader) return { line: row.line, key: `line ${row.line}`, values: {}, isUsable: false, faults: [{ column: "", value: "", code: row.broken ?? "header-again" }] };
  const read = readRow(file.kind, headers, row.cells, file.reading!, company.currency);
  return { line: row.line, key: String(read.values["number"] ?? `line ${row.line}`), ...read };
}

/** Applies one row and keeps what is wrong with it; a row fails alone. */
async function applied(importing: Importing, row: ImportRow): Promise<Applied> {
  const { world, company, file } = importing;
  const result: Applied = row.isUsable ? await IMPORT_KINDS[file.kind](importing, row).catch(refusedAlone) : { outcome: "rejected", faults: [] };
  const found = result.faults.map((fault) => ({ ...fault, column: headerOf(file, fault.column) }));
  const faults = [...row.faults, ...found].map(({ column, value, code }): ImportFault => ({
    type: "import-fault", version: 0, companyId: file.companyId, importId: file.importId, row: row.line, column: column.slice(0, MOST_SHOWN), value: value.slice(0, MOST_SHOWN), code, message: problemSentence(code, company.language, {}),
  }));
  for (const put of faults) await world.store.commit([{ put }]);
  return { ...result, faults };
}

/** What the file itself calls a field: a person looks for the fault there. */
const headerOf = ({ reading }: ImportFile, field: string): string => Object.entries(reading?.mapping ?? {}).find(([, mapped]) => mapped === field)?.[0] ?? field;

/** A rule that refuses what a row says refuses the row; the run goes on. */
function refusedAlone(error: unknown): Applied {
  if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
  return { outcome: "rejected", faults: [{ column: "", value: "", code: error.code }] };
}

const counted = (file: ImportFile, results: Applied[]): ImportFile => {
  const count = (outcome: Applied["outcome"]): number => results.filter((one) => one.outcome === outcome).length;
  return { ...file, rowsApplied: file.rowsApplied + count("applied"), rowsRejected: file.rowsRejected + count("rejected"), rowsSkipped: file.rowsSkipped + count("skipped") };
};

/** Keeps the progress. Two runs of one import cannot both: the slower one ends here. */
async function saved(world: World, file: ImportFile): Promise<ImportFile> {
  const kept = runningImport(file, world.clock.now());
  await world.store.commit([{ save: kept }]);
  return { ...kept, version: kept.version + 1 };
}

/** A file that was not read to its end may come again. */
async function letGo(world: World, { companyId, kind, sha256, importId }: ImportFile): Promise<Change[]> {
  const claim = sha256 ? await world.store.get("file-claim", { companyId, kind, sha256 }) : null;
  return claim?.importId === importId ? [{ remove: claim }] : [];
}

/** The end: done only when every row that was read is accounted for (T25). */
async function finish(world: World, file: ImportFile, isFaulty = false): Promise<string> {
  // Faults of earlier runs are in the list; one of a moment ago may not be there yet.
  const [fault] = await world.store.list({ of: "import-faults", companyId: file.companyId, importId: file.importId }, { limit: 1 });
  const clean = !fault && !isFaulty && file.rowsRejected === 0 && !file.refusedBecause && file.rowsApplied + file.rowsRejected + file.rowsSkipped === file.rowsRead;
  const state = file.refusedBecause ? "refused" : clean ? "done" : "done-with-errors";
  try {
    const ended: ImportFile = { ...file, state, rowsTotal: file.rowsRead, finishedAt: world.clock.now(), dueAt: null };
    await world.store.commit([{ save: ended }, ...(file.refusedBecause ? await letGo(world, file) : [])]);
  } catch (error) {
    const stored = error instanceof StaleWrite ? await world.store.get("import-file", file) : null;
    if (!stored || !isOver(stored)) throw error;
    return "overtaken";
  }
  world.log("import-ended", { importId: file.importId, state, rows: file.rowsRead });
  return state;
}
