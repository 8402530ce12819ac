import * as z from "zod";
import { MOST_LETTERS } from "../../domain/letter-run.ts";
import { listShelf } from "../../use-cases/shared/list-shelf.ts";
import { markPosted } from "../../use-cases/mark-posted.ts";
import { readLetterRun } from "../../use-cases/read-letter-run.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { startLetterRun } from "../../use-cases/start-letter-run.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { deliveryId, paging } from "../schemas/basics.ts";
import { letterRunView, letterView } from "../views/letter-view.ts";
import { nextPosition } from "../../use-cases/shared/next-position.ts";

const letterRunBody = z.strictObject({ letterIds: z.array(deliveryId).min(1, "required").max(MOST_LETTERS).optional(), duplex: z.boolean("not-a-boolean").default(false) });
const state = z.enum(["waiting", "printed", "posted"]);

export const LETTER_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/letters", summary: "Lists letters, newest first", needs: "read", query: z.strictObject({ ...paging, state: state.default("waiting") }),
    run: async ({ world, who, query: { limit, cursor, state } }) => {
      const context = contextOf(who.companyId, "letters", { state });
      const { shelved, next } = await listShelf(world, who, { shelf: `letters-${state}`, page: await pageOf(world, { limit, cursor }, context) });
      return { body: { data: shelved.map(({ delivery, head }) => letterView(delivery, head)), nextCursor: await nextCursor(world, next, context) } };
    },
  }),
  route({
    method: "POST", path: "/v1/letter-runs", summary: "Prints the letters that wait into one PDF", needs: "send", body: letterRunBody,
    run: async ({ world, who, body, request }) => {
      const { run, replayed } = await startLetterRun(world, who, { ...body, request });
      return { status: 202, body: letterRunView(run), headers: { location: `/v1/letter-runs/${run.runId}`, ...(replayed ? { "idempotent-replayed": "true" } : {}) } };
    },
  }),
  route({
    method: "GET", path: "/v1/letter-runs", summary: "Lists letter runs, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, query }) => {
      const context = contextOf(who.companyId, "letter-runs", {});
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "letter-runs", companyId: who.companyId }, page);
      const data = rows.flatMap(({ row }) => (row.type === "letter-run" ? [letterRunView(row)] : []));
      return { body: { data, nextCursor: await nextCursor(world, nextPosition(rows, page), context) } };
    },
  }),
  route({
    method: "GET", path: "/v1/letter-runs/{id}", summary: "How far a letter run is", needs: "read",
    run: async ({ world, who, path }) => {
      const run = found(await world.store.get("letter-run", { companyId: who.companyId, runId: path["id"]! }), "letter-run");
      return { body: letterRunView(run), headers: etag(run) };
    },
  }),
  route({
    method: "GET", path: "/v1/letter-runs/{id}/pdf", summary: "Where the PDF of a run can be opened for a few minutes", needs: "read",
    run: async ({ world, who, path }) => ({ body: { url: await readLetterRun(world, who, { runId: path["id"]! }) } }),
  }),
  route({
    method: "POST", path: "/v1/letter-runs/{id}/mark-posted", summary: "The letters of a run are in the post", needs: "send", body: z.strictObject({}),
    run: async ({ world, who, path }) => {
      const { run, replayed } = await markPosted(world, who, { runId: path["id"]! });
      return { body: letterRunView(run), ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
    },
  }),
];
