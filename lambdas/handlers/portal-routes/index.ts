import * as z from "zod";
import { dayAt } from "../../domain/zones.ts";
import { kindOfCategory, QUESTION_CATEGORIES } from "../../domain/question.ts";
import { MOST_ATTACHMENTS } from "../../domain/question-attachment.ts";
import { askQuestion } from "../../use-cases/portal/ask-question.ts";
import { changeLanguage } from "../../use-cases/portal/change-language.ts";
import { openByCode, openSession, type Visitor } from "../../use-cases/portal/open-session.ts";
import { provideEmail } from "../../use-cases/portal/provide-email.ts";
import { readDossier } from "../../use-cases/portal/read-dossier.ts";
import { readPortalInvoice } from "../../use-cases/portal/read-portal-invoice.ts";
import { verifyEmail } from "../../use-cases/portal/verify-email.ts";
import { recordView } from "../../use-cases/portal/record-view.ts";
import { route, type Route } from "../edge/route.ts";
import type { Instant } from "../../domain/days.ts";
import type { Language } from "../../domain/languages.ts";
import type { InvoiceFolder } from "../../ports.ts";
import { answerEstimate } from "../../use-cases/portal/answer-estimate.ts";
import { portalSentence } from "../../documents/portal-sentences.ts";
import { portalLabel } from "../../documents/portal-labels.ts";
import { email, id, language, line, longText } from "../schemas/basics.ts";
import { dossierView, portalInvoice } from "../views/dossier-view.ts";

const documentId = z.union([id("inv"), id("est"), id("cn")], "not-an-id");
const viewText = z.strictObject({ invoiceIds: z.array(documentId).min(1, "required").max(200) });
const preferences = z.strictObject({ language });
type None = z.ZodType<unknown>;

const sessionText = z.union([z.strictObject({ token: z.string().max(300) }), z.strictObject({ code: z.string().max(100), check: z.string().max(100) })]);

const emailText = z.strictObject({ address: email, invoiceIds: z.array(documentId).max(200).optional() });
/** A file as base64: small ones only, so that no upload of its own is needed. */
const attachment = z.strictObject({ name: line(120), content: z.base64("not-base64").max(5_600_000, "attachments-too-large") }).transform(({ name, content }) => ({ name, bytes: Buffer.from(content, "base64") }));
const questionText = z.strictObject({ invoiceIds: z.array(documentId).max(50).optional(), kind: z.enum(["question", "dispute"]).optional(), category: z.enum(QUESTION_CATEGORIES).default("other"), text: longText(5_000).min(1, "required"), attachments: z.array(attachment).max(MOST_ATTACHMENTS, "too-many-attachments").optional() });
const verifyText = z.strictObject({ token: z.string().max(300) });

/** Needs no session: whoever reads at an address has the link that was mailed there. */
export const VERIFY_EMAIL: Route<Visitor> = route<Visitor, None, typeof verifyText>({
  method: "POST", path: "/portal/v1/email-verifications", summary: "Confirms an address that was given", needs: null, body: verifyText,
  run: async ({ world, body, now, language: spoken }) => {
    const { address } = await verifyEmail(world, { token: body.token, now });
    return { body: { address, message: portalSentence("verified", spoken, address) } };
  },
});

/** The route that needs no session: it makes one. */
export const OPEN_SESSION: Route<Visitor> = route<Visitor, None, typeof sessionText>({
  method: "POST", path: "/portal/v1/sessions", summary: "Exchanges a link for a session", needs: null, body: sessionText,
  run: async ({ world, body, now, sources }) => {
    const { link, ...session } = "token" in body ? await openSession(world, { token: body.token, now }) : await openByCode(world, { ...body, now, sources });
    const customer = await world.store.get("customer", { companyId: link.companyId, customerId: link.customerId });
    return { body: { ...session, language: customer?.language ?? "en" } };
  },
});

const answerText = z.strictObject({ decision: z.enum(["accept", "decline"]), name: line(120).optional() });

/** A document with its lines. */
function withLines({ head, body }: InvoiceFolder, now: Instant, language: Language) {
  const items = body.items.map((item, n) => ({ ...item, amountMinor: body.amountsMinor[n] }));
  return { ...portalInvoice(head, { today: dayAt(now, body.seller.timeZone), language }), items, subtotalMinor: body.subtotalMinor, taxMinor: body.taxMinor, notes: body.notes };
}

/** All that the portal can ask. */
export const PORTAL_ROUTES: Route<Visitor>[] = [
  OPEN_SESSION,
  route<Visitor>({
    method: "GET", path: "/portal/v1/dossier", summary: "What is owed, and what can be done", needs: null,
    run: async ({ world, who: { link }, now, language: spoken }) => {
      const dossier = await readDossier(world, { link });
      return { body: dossierView(dossier, { today: dayAt(now, dossier.company.timeZone), language: spoken, invoiceId: link.invoiceId }) };
    },
  }),
  route<Visitor, None, typeof viewText>({
    method: "POST", path: "/portal/v1/views", summary: "A person touched the page for the first time", needs: null, body: viewText,
    run: async ({ world, who: { link }, body, now }) => {
      await recordView(world, { link, invoiceIds: body.invoiceIds, now });
      return { status: 204 };
    },
  }),
  route<Visitor>({
    method: "GET", path: "/portal/v1/invoices/{id}", summary: "One invoice with its lines", needs: null,
    run: async ({ world, who: { link }, path, now, language: spoken }) => ({ body: withLines(await readPortalInvoice(world, { link, invoiceId: path["id"]! }), now, spoken) }),
  }),
  ...(["estimates", "credit-notes"] as const).map((kind) =>
    route<Visitor>({
      method: "GET", path: `/portal/v1/${kind}/{id}`, summary: `One of the ${kind} with its lines`, needs: null,
      run: async ({ world, who: { link }, path, now, language: spoken }) => ({ body: withLines(await readPortalInvoice(world, { link, invoiceId: path["id"]! }), now, spoken) }),
    }),
  ),
  route<Visitor, None, typeof answerText>({
    method: "POST", path: "/portal/v1/estimates/{id}/answers", summary: "Accepts or declines an estimate", needs: null, body: answerText,
    run: async ({ world, who: { link }, path, body, now, language: spoken }) => {
      const folder = await answerEstimate(world, { link, invoiceId: path["id"]!, decision: body.decision, name: body.name ?? null, now });
      return { body: withLines(folder, now, spoken) };
    },
  }),
  route<Visitor, None, typeof emailText>({
    method: "POST", path: "/portal/v1/email-addresses", summary: "Gives an address; it is used once a clerk has accepted it", needs: null, body: emailText,
    run: async ({ world, who: { link }, body, now, language: spoken }) => {
      await provideEmail(world, { link, address: body.address, invoiceIds: body.invoiceIds ?? [], now });
      return { status: 202, body: { message: portalLabel("email-kept", spoken) } };
    },
  }),
  VERIFY_EMAIL,
  route<Visitor, None, typeof questionText>({
    method: "POST", path: "/portal/v1/questions", summary: "Asks about invoices, or disputes them", needs: null, body: questionText,
    run: async ({ world, who: { link }, body, now, language: spoken, request }) => {
      const kind = body.kind ?? kindOfCategory(body.category);
      const { messageId } = await askQuestion(world, { link, invoiceIds: body.invoiceIds ?? [], kind, category: body.category, text: body.text, attachments: body.attachments ?? [], now, request });
      return { status: 201, body: { id: messageId, message: portalLabel(`${kind}-kept`, spoken) } };
    },
  }),
  route<Visitor, None, typeof preferences>({
    method: "PATCH", path: "/portal/v1/preferences", summary: "The language of page and mails", needs: null, body: preferences,
    run: async ({ world, who: { link }, body }) => {
      await changeLanguage(world, { link, language: body.language });
      return { status: 204 };
    },
  }),
];
