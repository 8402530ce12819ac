import { editCompany } from "../../use-cases/edit-company.ts";
import { readToday } from "../../use-cases/today.ts";
import { readAudit } from "../../use-cases/read-audit.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { withLogo } from "../../use-cases/shared/with-logo.ts";
import { actionsOf } from "../../domain/roles.ts";
import { dayAt } from "../../domain/zones.ts";
import * as z from "zod";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { mergePatch } from "../edge/merge-patch.ts";
import { route, type Route } from "../edge/route.ts";
import { paging } from "../schemas/basics.ts";
import { COMPANY_READ_ONLY, companyChange, companyFields } from "../schemas/company-schema.ts";
import { companyView } from "../views/company-view.ts";

const auditQuery = z.strictObject({ ...paging, resource: z.string().regex(/^[a-z]{2,3}_[0-9A-Z]{26}$|^company$/, "not-an-id") });

export const COMPANY_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/company", summary: "Reads the settings", needs: "read",
    run: async ({ world, who }) => {
      const company = found(await world.store.get("company", { companyId: who.companyId }), "company");
      return { body: companyView(world, await withLogo(world, company)), headers: { etag: `"${company.version}"` } };
    },
  }),
  route({
    method: "PATCH", path: "/v1/company", summary: "Changes the settings", needs: "settings", body: companyChange, readOnly: COMPANY_READ_ONLY,
    run: async ({ world, who, body, seenVersion }) => {
      const company = await editCompany(world, who, { change: (before) => mergePatch(companyFields, before, body), seenVersion });
      return { body: companyView(world, await withLogo(world, company)), headers: { etag: `"${company.version}"` } };
    },
  }),
  route({
    method: "GET", path: "/v1/me", summary: "Who is signed in and what their role may do", needs: null,
    run: async ({ who }) => ({ body: { companyId: who.companyId, user: who.by, role: who.role, may: actionsOf(who.role) } }),
  }),
  route({
    method: "GET", path: "/v1/today", summary: "The work queue's figures", needs: "read",
    run: async ({ world, who }) => {
      const company = found(await world.store.get("company", { companyId: who.companyId }), "company");
      return { body: await readToday(world, who, { today: dayAt(who.at, company.timeZone) }) };
    },
  }),
  route({
    method: "GET", path: "/v1/audit", summary: "Who did what to a document", needs: "read", query: auditQuery,
    run: async ({ world, who, query: { limit, cursor, resource } }) => {
      const context = contextOf(who.companyId, "audit", resource);
      const { entries, next } = await readAudit(world, who, { resource, page: await pageOf(world, { limit, cursor }, context) });
      const shown = entries.map(({ type: _type, version: _version, companyId: _companyId, ...entry }) => entry);
      return { body: { data: shown, nextCursor: await nextCursor(world, next, context) } };
    },
  }),
];
