export { csvRows } from "../../../adapters/sheets/csv-rows.ts";
