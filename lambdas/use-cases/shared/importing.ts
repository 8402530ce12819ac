import type { ImportFile } from "../../domain/import-file.ts";
import type { Company, World } from "../../ports.ts";

/** What every row of an import is applied with. */
export interface Importing {
  world: World;
  company: Company;
  file: ImportFile;
  /** Whether invoices go out by themselves. */
  autoSend: boolean;
}

export interface ImportRow {
  /** Line of the file, the header being 1. */
  line: number;
  /** Rows of one key are applied one after another. */
  key: string;
  values: Record<string, string | number>;
  faults: { column: string; value: string; code: string }[];
  isUsable: boolean;
}

/** What became of a row; faults found while applying it name the field in `column`, which the run turns into the file's own header. */
export interface Applied {
  outcome: "applied" | "rejected" | "skipped";
  faults: { column: string; value: string; code: string }[];
}
