import type { Company } from "../../domain/company.ts";
import { RULES } from "../../domain/can-invoice.ts";
import type { Day } from "../../domain/days.ts";
import { documentKindOf, type DocumentKind } from "../../domain/document-kind.ts";
import type { Customer } from "../../domain/customer.ts";
import { LANGUAGES, type Language } from "../../domain/languages.ts";
import { balanceOf, statusOf, type InvoiceHead } from "../../domain/invoice.ts";
import { maskedAddress } from "../../domain/masked-address.ts";
import { legalLines } from "../../documents/legal/legal-lines.ts";
import { portalLabel } from "../../documents/portal-labels.ts";
import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import type { Dossier } from "../../domain/dossier.ts";
import { MOST_ATTACHMENTS } from "../../domain/question-attachment.ts";
import { QUESTION_CATEGORIES } from "../../domain/question.ts";
import { PORTAL_ACTIONS, type PortalActionName } from "../../domain/portal-actions/index.ts";

const PORTAL_STATUS = {
  voided: "voided", "written-off": "voided", paid: "paid", "past-due": "past-due", accepted: "accepted", declined: "declined", converted: "accepted", expired: "expired",
} as const;

/** What a customer can do with a document, and why it cannot be done. */
function portalActions(head: InvoiceHead, { today, language }: { today: Day; language: Language }) {
  const pdf = { name: "pdf", label: portalLabel("pdf", language) };
  if (documentKindOf(head.invoiceId) !== "estimate") return [pdf];
  const because = head.dueOn < today && !head.decision ? "estimate-expired" : RULES.estimate.accept!.not(head);
  return [...(["accept", "decline"] as const).map((name) => ({ name, label: portalLabel(name, language), ...(because ? { disabledBecause: problemSentence(because, language, {}) } : {}) })), pdf];
}

/** An invoice, an estimate or a credit note as its customer sees it. */
export const portalInvoice = (head: InvoiceHead, { today, language }: { today: Day; language: Language }) => {
  const status = statusOf(head, today);
  return {
    id: head.invoiceId, kind: documentKindOf(head.invoiceId), decision: head.decision ? { state: head.decision.state, at: head.decision.at } : null, number: head.number, issueOn: head.issueOn, dueOn: head.dueOn, currency: head.currency, totalMinor: head.totalMinor, paidMinor: head.paidMinor,
    balanceMinor: Math.max(0, balanceOf(head)), status: status in PORTAL_STATUS ? PORTAL_STATUS[status as keyof typeof PORTAL_STATUS] : "open", reference: head.number,
    actions: portalActions(head, { today, language }),
  };
};

interface Look {
  today: Day;
  language: Language;
  invoiceId: string;
}

/** The form of an action that the page has no drawing of its own for. */
const formOf = (name: PortalActionName, language: Language) => {
  const say = (label: Parameters<typeof portalLabel>[0]): string => portalLabel(label, language);
  if (name === "give-email") return { form: { path: "/portal/v1/email-addresses", fields: [{ name: "address", label: say("email-field"), kind: "email", required: true }] } };
  if (name !== "ask") return {};
  const options = QUESTION_CATEGORIES.map((id) => ({ id, label: say(`category-${id}`) }));
  return { form: { path: "/portal/v1/questions", fields: [{ name: "category", label: say("ask-category"), kind: "choice", options, required: true }, { name: "text", label: say("ask-text"), kind: "long-text", required: true }, { name: "attachments", label: say("ask-files"), kind: "files", most: MOST_ATTACHMENTS }] } };
};

/** What can be done with the dossier as a whole; what the company does not offer is not named. */
const dossierActions = (dossier: Dossier, { today, language }: Look) =>
  (Object.keys(PORTAL_ACTIONS) as PortalActionName[]).flatMap((name) => {
    const offered = PORTAL_ACTIONS[name].offered(dossier, today);
    return offered ? [{ name, label: portalLabel(offered.label ?? name, language), ...formOf(name, language), ...(offered.because ? { disabledBecause: problemSentence(offered.because, language, {}) } : {}) }] : [];
  });

/** The dossier page in one answer. */
export const dossierView = ({ company, customer, heads }: Dossier, look: Look) => ({
  company: companyCard(company, look.language),
  customer: customerCard(customer),
  today: look.today,
  totals: totalsOf(heads, look.today),
  invoices: ofKind(heads, "invoice").map((head) => portalInvoice(head, look)),
  estimates: ofKind(heads, "estimate").map((head) => portalInvoice(head, look)),
  creditNotes: ofKind(heads, "credit-note").map((head) => portalInvoice(head, look)),
  actions: dossierActions({ company, customer, heads }, look),
  openPlan: null,
  languages: LANGUAGES,
  focusInvoiceId: heads.some((head) => head.invoiceId === look.invoiceId) ? look.invoiceId : null,
});

const ofKind = (heads: InvoiceHead[], kind: DocumentKind): InvoiceHead[] => heads.filter((head) => documentKindOf(head.invoiceId) === kind);

const companyCard = (company: Company, language: Language) => ({
  name: company.name, email: company.email, address: company.address, logo: company.logo, accentColor: company.accentColor, bank: company.bank ? { bic: null, ...company.bank } : null, legalFooter: legalLines(company, language), timeZone: company.timeZone,
});

const customerCard = (customer: Customer) => ({ name: customer.name, number: customer.number, language: customer.language, maskedEmail: customer.emails.general ? maskedAddress(customer.emails.general) : null });

function totalsOf(heads: InvoiceHead[], today: Day) {
  const open = ofKind(heads, "invoice").filter((head) => head.phase === "issued" && balanceOf(head) > 0);
  return [...new Set(open.map((head) => head.currency))].map((currency) => {
    const mine = open.filter((head) => head.currency === currency);
    const sum = (some: InvoiceHead[]): number => some.reduce((total, head) => total + balanceOf(head), 0);
    return { currency, openMinor: sum(mine), overdueMinor: sum(mine.filter((head) => head.dueOn < today)), earliestDueOn: mine.map((head) => head.dueOn).sort()[0] ?? null };
  });
}
