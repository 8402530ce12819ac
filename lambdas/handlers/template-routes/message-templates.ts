import * as z from "zod";
import { LANGUAGES, type Language } from "../../domain/languages.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import { MESSAGE_NAMES } from "../../documents/messages/index.ts";
import { templateOf } from "../../documents/messages/template-of.ts";
import { previewTemplate } from "../../use-cases/preview-template.ts";
import { saveTemplate } from "../../use-cases/save-template.ts";
import { NotFound } from "../../use-cases/shared/not-found.ts";
import type { Actor, World } from "../../ports.ts";
import { etag, route, type Reply, type Route } from "../edge/route.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { id, language, longText, paging } from "../schemas/basics.ts";
import { TEMPLATE_READ_ONLY, templateView, versionView } from "../views/template-view.ts";
import { nextPosition } from "../../use-cases/shared/next-position.ts";

const words = z.strictObject({ subject: longText(300), body: longText(20_000) });
const texts = z.strictObject(Object.fromEntries(LANGUAGES.map((name) => [name, words])) as Record<Language, typeof words>);
const templateText = z.strictObject({ enabled: z.boolean(), autoSend: z.boolean().default(false), attachPdf: z.boolean().default(false), daysBefore: z.int().min(1).max(60).optional(), languages: texts });
const previewText = z.strictObject({ language: language.optional(), invoiceId: id("inv").optional(), attachPdf: z.boolean().optional(), languages: texts.partial().optional() });

/** The template in force, the company's own or the one that ships. */
async function inForce(world: World, { companyId }: Actor, name: string) {
  if (!MESSAGE_NAMES.includes(name as never)) throw new NotFound({ what: "message-template" });
  return templateOf(name, companyId, await world.store.get("message-template", { companyId, name }));
}

const shown = (template: MessageTemplate): Reply => ({ body: templateView(template), headers: etag(template) });

/** Templates and their history. */
export const MESSAGE_TEMPLATE_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/message-templates", summary: "Lists the templates", needs: "read",
    run: async ({ world, who }) => ({ body: { data: (await Promise.all(MESSAGE_NAMES.map((name) => inForce(world, who, name)))).map(templateView), nextCursor: null } }),
  }),
  route({
    method: "GET", path: "/v1/message-templates/{name}", summary: "Reads a template", needs: "read",
    run: async ({ world, who, path }) => shown(await inForce(world, who, path["name"]!)),
  }),
  route({
    method: "PUT", path: "/v1/message-templates/{name}", summary: "Keeps the company's own version", needs: "settings", body: templateText, readOnly: TEMPLATE_READ_ONLY,
    run: async ({ world, who, path, body, seenVersion }) => {
      await inForce(world, who, path["name"]!);
      return shown(await saveTemplate(world, who, { name: path["name"]!, text: body, seenVersion }));
    },
  }),
  route({
    method: "DELETE", path: "/v1/message-templates/{name}", summary: "Goes back to what ships; the history stays", needs: "settings",
    run: async ({ world, who, path, seenVersion }) => {
      await inForce(world, who, path["name"]!);
      return shown(await saveTemplate(world, who, { name: path["name"]!, text: null, seenVersion }));
    },
  }),
  route({
    method: "GET", path: "/v1/message-templates/{name}/versions", summary: "What it once was, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, path, query }) => {
      const name = (await inForce(world, who, path["name"]!)).name;
      const context = contextOf(who.companyId, "template-versions", { name });
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "template-versions", companyId: who.companyId, name }, page);
      const data = rows.flatMap(({ row }) => (row.type === "template-version" ? [versionView(row)] : []));
      return { body: { data, nextCursor: await nextCursor(world, nextPosition(rows, page), context) } };
    },
  }),
  route({
    method: "POST", path: "/v1/message-templates/{name}/previews", summary: "Renders a template", needs: "read", body: previewText,
    run: async ({ world, who, path, body }) => {
      const template = await inForce(world, who, path["name"]!);
      const typed = { ...template, attachPdf: body.attachPdf ?? template.attachPdf, languages: { ...template.languages, ...body.languages } };
      return { body: await previewTemplate(world, who, { template: typed, language: body.language ?? "en", invoiceId: body.invoiceId ?? null }) };
    },
  }),
];
