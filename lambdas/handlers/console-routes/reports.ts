import * as z from "zod";
import { dayAt } from "../../domain/zones.ts";
import { reportAging } from "../../use-cases/report-aging.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { route, type Route } from "../edge/route.ts";
import { paging } from "../schemas/basics.ts";

const most = z.strictObject({ limit: paging.limit });

/** Figures behind the dashboard. */
export const REPORT_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/reports/aging", summary: "What is owed, by customer and by how long it is overdue", needs: "read", query: most,
    run: async ({ world, who, query: { limit } }) => {
      const { timeZone } = found(await world.store.get("company", { companyId: who.companyId }), "company");
      const today = dayAt(who.at, timeZone);
      const { rows, totals, isPartial } = await reportAging(world, who, { today });
      return { body: { today, totals, data: rows.slice(0, limit), customers: rows.length, isPartial } };
    },
  }),
];
