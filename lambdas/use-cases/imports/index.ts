import type { ImportKind } from "../../domain/import-file.ts";
import type { Applied, Importing, ImportRow } from "../shared/importing.ts";
import { importCustomer } from "./import-customer.ts";
import { importInvoice } from "./import-invoice.ts";

/** The kinds of files, each with what one row does. */
export const IMPORT_KINDS: Record<ImportKind, (importing: Importing, row: ImportRow) => Promise<Applied>> = { customers: importCustomer, invoices: importInvoice };
