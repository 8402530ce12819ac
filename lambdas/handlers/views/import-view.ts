import { csvOf } from "./csv.ts";
import type { ImportFault, ImportFile } from "../../domain/import-file.ts";
import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import type { Language } from "../../domain/languages.ts";

/** An import with its progress from 0 to 1. */
export const importView = (file: ImportFile, language: Language) => {
  const [code, ...facts] = (file.refusedBecause ?? "").split(" ");
  return {
    id: file.importId, kind: file.kind, fileName: file.fileName, state: file.state, bytes: file.bytes, dryRun: file.dryRun, mailsToCome: file.mailsToCome, rowsRead: file.rowsRead, rowsApplied: file.rowsApplied,
    rowsRejected: file.rowsRejected, rowsSkipped: file.rowsSkipped, rowsTotal: file.rowsTotal, progress: file.finishedAt ? 1 : file.rowsTotal ? Math.min(1, file.rowsRead / file.rowsTotal) : 0,
    reading: file.reading, refused: code ? { code, facts, message: problemSentence(code, language, { columns: facts.join(", ") }) } : null, createdAt: file.createdAt, createdBy: file.createdBy, finishedAt: file.finishedAt,
  };
};

export const faultView = ({ row, column, value, code, message }: ImportFault) => ({ row, column, value, code, message });

/** The faults as a file to open in a spreadsheet. */
export const faultsCsv = (faults: ImportFault[]): string => csvOf(["row", "column", "value", "code", "message"], faults.map(({ row, column, value, code, message }) => ({ row, column, value, code, message })));
