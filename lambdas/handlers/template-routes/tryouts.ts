import * as z from "zod";
import { LANGUAGES, type Language } from "../../domain/languages.ts";
import { tryDelivery } from "../../use-cases/try-delivery.ts";
import { tryTemplate } from "../../use-cases/try-template.ts";
import { route, type Route } from "../edge/route.ts";
import { email, language, longText } from "../schemas/basics.ts";
import { ownServer } from "../schemas/company-schema.ts";

const words = z.strictObject({ subject: longText(300), body: longText(20_000) });
const texts = z.strictObject(Object.fromEntries(LANGUAGES.map((name) => [name, words])) as Record<Language, typeof words>).partial();

/** What is tried out before it counts: nothing here changes anything, and each sends one mail to whoever asks. */
export const TRYOUT_ROUTES: Route[] = [
  route({
    method: "POST", path: "/v1/company/delivery-tests", summary: "Tries the way that mail leaves by; the answer is the server's own", needs: "settings", body: z.strictObject({ smtp: ownServer.partial().optional(), from: email.optional() }),
    run: async ({ world, who, body, language: spoken }) => ({ body: await tryDelivery(world, who, { ...body, language: spoken }) }),
  }),
  route({
    method: "POST", path: "/v1/message-templates/{name}/tests", summary: "Sends a template to whoever is signed in", needs: "settings", body: z.strictObject({ language: language.optional(), attachPdf: z.boolean().optional(), languages: texts.optional() }),
    run: async ({ world, who, path, body, language: spoken }) => ({ body: await tryTemplate(world, who, { name: path["name"]!, language: body.language ?? spoken, typed: { attachPdf: body.attachPdf, languages: body.languages ?? {} }, spoken }) }),
  }),
];
