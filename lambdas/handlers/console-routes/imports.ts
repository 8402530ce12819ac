import * as z from "zod";
import { COLUMNS } from "../../documents/imports/columns.ts";
import { announceImport } from "../../use-cases/announce-import.ts";
import { confirmImport } from "../../use-cases/confirm-import.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { paging } from "../schemas/basics.ts";
import { faultsCsv, faultView, importView } from "../views/import-view.ts";
import { nextPosition } from "../../use-cases/shared/next-position.ts";

const MOST_FAULTS = 10_000;
const reading = { delimiter: z.enum([",", ";", "\t", "|"]), encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1251", "windows-1252"]), dateFormat: z.enum(["YYYY-MM-DD", "YYYYMMDD", "D.M.YYYY", "D/M/YYYY", "M/D/YYYY", "D-M-YYYY"]), decimalMark: z.enum([".", ","]) };
/** Columns of one file that a person may name the fields of. */
const MOST_COLUMNS = 200;
const mapping = z.record(z.string().min(1, "required").max(200), z.string().max(40)).refine((columns) => Object.keys(columns).length <= MOST_COLUMNS, "too-large");
const announcement = z
  .strictObject({ kind: z.enum(["customers", "invoices"]), fileName: z.string().min(1, "required").max(200), dryRun: z.boolean().optional(), mapping: mapping.optional(), reading: z.strictObject(reading).partial().optional() })
  .refine(({ kind, mapping = {} }) => Object.values(mapping).every((field) => COLUMNS[kind].some((column) => column.field === field)), { path: ["mapping"], message: "not-allowed" });

export const IMPORT_ROUTES: Route[] = [
  route({
    method: "POST", path: "/v1/imports", summary: "Announces a file; answers where to put it", needs: "import", body: announcement,
    run: async ({ world, who, body: { mapping, reading: chosen, ...input }, request, language }) => {
      const override = mapping || chosen ? { ...chosen, ...(mapping ? { mapping } : {}) } : undefined;
      const { file, uploadUrl, replayed } = await announceImport(world, who, { ...input, ...(override ? { override } : {}), request });
      return { status: 201, body: { ...importView(file, language), uploadUrl }, ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
    },
  }),
  route({
    method: "GET", path: "/v1/imports", summary: "Lists imports, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, query, language }) => {
      const context = contextOf(who.companyId, "imports", {});
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "imports", companyId: who.companyId }, page);
      const data = rows.flatMap(({ row }) => (row.type === "import-file" ? [importView(row, language)] : []));
      return { body: { data, nextCursor: await nextCursor(world, nextPosition(rows, page), context) } };
    },
  }),
  route({
    method: "GET", path: "/v1/imports/{id}", summary: "How far an import is", needs: "read",
    run: async ({ world, who, path, language }) => {
      const file = found(await world.store.get("import-file", { companyId: who.companyId, importId: path["id"]! }), "import");
      return { body: importView(file, language), headers: etag(file) };
    },
  }),
  route({
    method: "GET", path: "/v1/imports/{id}/faults", summary: "What is wrong, by row and column; `format=csv` for a file", needs: "read", query: z.strictObject({ format: z.enum(["json", "csv"]).default("json") }),
    run: async ({ world, who, path, query }) => {
      const file = found(await world.store.get("import-file", { companyId: who.companyId, importId: path["id"]! }), "import");
      const rows = await world.store.list({ of: "import-faults", companyId: who.companyId, importId: file.importId }, { limit: MOST_FAULTS });
      const faults = rows.flatMap(({ row }) => (row.type === "import-fault" ? [row] : []));
      if (query.format === "csv") return { body: faultsCsv(faults), type: "text/csv; charset=utf-8", headers: { "content-disposition": 'attachment; filename="faults.csv"' } };
      return { body: faults.map(faultView) };
    },
  }),
  route({
    method: "POST", path: "/v1/imports/{id}/confirm", summary: "Lets a guarded file go on", needs: "import", body: z.strictObject({}),
    run: async ({ world, who, path, language }) => ({ body: importView(await confirmImport(world, who, { importId: path["id"]! }), language) }),
  }),
];
