import { beforeEach, describe, expect, it } from "vitest";
import { MESSAGE_NAMES, MESSAGES, type MessageName } from "../../lambdas/documents/messages/index.ts";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import type { DocumentKind } from "../../lambdas/domain/document-kind.ts";
import type { MessageTemplate } from "../../lambdas/domain/message-template.ts";
import { issueInvoice } from "../../lambdas/use-cases/issue-invoice.ts";
import { makeStatement } from "../../lambdas/use-cases/make-statement.ts";
import { previewTemplate } from "../../lambdas/use-cases/preview-template.ts";
import { provideEmail } from "../../lambdas/use-cases/portal/provide-email.ts";
import { recordPayment } from "../../lambdas/use-cases/record-payment.ts";
import { refundPayment } from "../../lambdas/use-cases/refund-payment.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { sendInvoice } from "../../lambdas/use-cases/send-invoice.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { LATER, office, type Office } from "../doubles/office.ts";

let o: Office;
let customerId: string;
beforeEach(async () => {
  o = await office();
  await change("invoice", { autoSend: false });
  customerId = await o.customer("K-1", "a@example.com", { language: "en" });
});

const change = (name: MessageName, to: Partial<MessageTemplate>) => {
  const { version: _version, ...shipped } = templateOf(name, COMPANY, null);
  return saveTemplate(o.world, o.world.actor(), { name, text: { ...shipped, ...to } });
};
const actor = () => o.world.actor();

/** A document of this kind that has been issued. */
async function issued(kind: DocumentKind): Promise<string> {
  const creditsId = kind === "credit-note" ? { creditsId: await issued("invoice") } : {};
  const id = await o.draft(kind, customerId, creditsId);
  await issueInvoice(o.world, actor(), { invoiceId: id });
  return id;
}

/** Two invoices, and a payment of both. */
async function paid(method: "card" | "bank-transfer", amountMinor = 11_900): Promise<string> {
  const ids = [await issued("invoice"), await issued("invoice")];
  const allocations = ids.map((invoiceId) => ({ invoiceId, amountMinor }));
  const { payment } = await recordPayment(o.world, actor(), { customerId, amountMinor: 2 * amountMinor, currency: "EUR", receivedOn: "2026-01-05", method, allocations });
  return payment.paymentId;
}

const sent = (kind: DocumentKind) => async () => void (await sendInvoice(o.world, actor(), { invoiceId: await issued(kind) }));
const back = (method: "card" | "bank-transfer") => async () => void (await refundPayment(o.world, actor(), { paymentId: await paid(method), kind: "refund" }));
const noPlan = "when payment plans arrive";
const noDunning = "when reminders arrive";
const noSubscription = "when subscriptions arrive";

interface Line {
  article: string;
  /** What makes it go out, or when that arrives. */
  when: string;
  happens?: () => Promise<void>;
  /** Pages of which documents go with it. */
  pages?: string[];
  /** What is like it and does not make it go out. */
  not?: Record<string, () => Promise<unknown>>;
}

const MATRIX: Record<MessageName, Line> = {
  invoice: { article: "003-40", when: "an invoice is sent", happens: sent("invoice"), pages: ["INV-2026-0001"], not: { "an invoice is issued only": () => issued("invoice") } },
  "invoice-reminder": { article: "003-41", when: noDunning },
  "late-payment-reminder": { article: "003-42", when: noDunning },
  "thank-you": { article: "003-43", when: "an invoice is paid in full", happens: async () => void (await paid("bank-transfer")), pages: ["INV-2026-0001"], not: { "a part of it is paid": () => paid("bank-transfer", 100) } },
  "payment-plan-onboarding": { article: "003-44", when: noPlan },
  "payment-plan-approved": { article: "silent", when: noPlan },
  "payment-plan-rejected": { article: "silent", when: noPlan },
  "payment-plan-reminder": { article: "silent", when: noPlan },
  estimate: { article: "003-53", when: "an estimate is sent", happens: sent("estimate"), pages: ["EST-2026-0001"], not: { "an estimate is issued only": () => issued("estimate") } },
  "credit-note": { article: "003-45", when: "a credit note is sent", happens: sent("credit-note"), pages: ["CN-2026-0001"], not: { "a credit note is issued only": () => issued("credit-note") } },
  "payment-receipt": { article: "003-46", when: "a payment is recorded", happens: async () => void (await paid("bank-transfer")), pages: ["receipt", "INV-2026-0001", "INV-2026-0002"], not: { "an invoice is issued": () => issued("invoice") } },
  refund: { article: "003-47", when: "a charge is refunded", happens: back("card"), pages: ["refund", "INV-2026-0001", "INV-2026-0002"], not: { "a transfer is sent back": back("bank-transfer") } },
  "autopay-failed": { article: "003-48", when: "when AutoPay arrives" },
  statement: { article: "003-49", when: "a statement is sent", happens: () => statement(true), pages: ["statement"], not: { "a statement is made only": () => statement(false) } },
  "subscription-confirmation": { article: "003-50", when: noSubscription },
  "subscription-billed-soon": { article: "003-51", when: noSubscription },
  "subscription-cancelled": { article: "003-52", when: noSubscription },
  "payment-request": { article: "silent", when: "when payment requests arrive" },
  "email-change-notice": { article: "silent", when: "another address is given in the portal", happens: () => another(), not: { "an address is given where none was": async () => provide(await o.customer("K-2", null)) } },
  "email-verification": { article: "silent", when: "an address is given in the portal", happens: () => another(), not: { "the address in use is given": () => provide(customerId, "a@example.com").catch(() => undefined) } },
};

const provide = (of: string, address = "new@example.com") =>
  provideEmail(o.world, { link: { type: "link", version: 1, hash: "h", companyId: COMPANY, customerId: of, invoiceId: "inv_x", deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null }, address, invoiceIds: [], now: o.world.now });
const another = async () => void (await provide(customerId));

async function statement(send: boolean): Promise<void> {
  await issued("invoice");
  await makeStatement(o.world, actor(), { customerId, kind: "open-item", from: "2026-01-01", to: "2026-01-05", currency: "EUR", send });
}

const NOW = MESSAGE_NAMES.filter((name) => MATRIX[name].happens);
const mailsOf = (name: MessageName) => o.world.mails.filter(({ kind }) => kind === name);
const work = async () => {
  o.world.now = LATER;
  await o.work();
};
/** Titles of the documents that lie in a mail's PDF, each on pages of its own. */
const printedIn = (bytes: Uint8Array): string[] => [JSON.parse(new TextDecoder().decode(bytes))].flat().map(({ title }: { title: string }) => title);

describe("a template whose event exists", () => {
  it.each(NOW)("%s: one mail with its button and its PDF when that happens", async (name) => {
    await change(name, { enabled: true });
    await MATRIX[name].happens!();
    await work();
    const mails = mailsOf(name);
    expect(mails).toHaveLength(name === "thank-you" ? 2 : 1);
    expect(mails[0]!.html).toContain(MESSAGES[name].button.en);
    expect(mails[0]!.text).toMatch(name === "email-verification" ? /https:\/\/pay\.example\.test\/#\/en\/e\/[\w-]{43}/ : /https:\/\/pay\.example\.test\/#\/en\/i\/[\w-]{43}/);
    expect(mails[0]!.attachments).toHaveLength(MATRIX[name].pages ? 1 : 0);
    if (!MATRIX[name].pages) return;
    const titles = printedIn(mails[0]!.attachments[0]!.bytes);
    expect(titles).toHaveLength(MATRIX[name].pages!.length);
    MATRIX[name].pages!.forEach((page, n) => expect(titles[n]!.toLowerCase()).toContain(page.toLowerCase()));
  });

  it.each(NOW.filter((name) => MATRIX[name].pages))("%s: the same mail without a PDF, and its button all the same, where Attach PDF is off", async (name) => {
    await change(name, { enabled: true, attachPdf: false });
    await MATRIX[name].happens!();
    await work();
    expect(mailsOf(name)[0]!.attachments).toEqual([]);
    expect(mailsOf(name)[0]!.html).toContain(MESSAGES[name].button.en);
  });

  it.each(NOW.flatMap((name) => Object.entries(MATRIX[name].not!).map(([what, happens]) => [name, what, happens] as const)))("%s: nothing when %s", async (name, _what, happens) => {
    await change(name, { enabled: true });
    await happens();
    await work();
    expect(mailsOf(name)).toEqual([]);
  });

  it.each(NOW)("%s: by itself, as it ships, only where the article says on", async (name) => {
    await MATRIX[name].happens!();
    await work();
    expect(mailsOf(name)).toHaveLength(name === "thank-you" ? 0 : 1);
  });

  it.each(["payment-receipt", "refund", "thank-you", "email-change-notice", "email-verification"] as const)("%s: nothing where the company has it off", async (name) => {
    await change(name, { enabled: false });
    await MATRIX[name].happens!();
    await work();
    expect(mailsOf(name)).toEqual([]);
  });
});

describe("a template whose event is still to come", () => {
  const later = MESSAGE_NAMES.filter((name) => !MATRIX[name].happens);

  it.each(later.map((name) => [name, MATRIX[name].when] as const))("%s goes out %s; until then its preview has its button and is right with and without a PDF", async (name, _when) => {
    for (const attachPdf of [true, false]) {
      const { subject, html, text } = await previewTemplate(o.world, actor(), { template: { ...templateOf(name, COMPANY, null), attachPdf }, language: "en", invoiceId: null });
      expect(html).toContain(MESSAGES[name].button.en);
      expect(text).toContain("https://pay.example.test/#/en/i/preview");
      expect(subject).not.toMatch(/[{}]/);
      expect(/attached/i.test(text)).toBe(attachPdf && MESSAGES[name].hasPdf);
    }
  });

  it.each(later)("%s says so nowhere else: nothing of what exists makes it go out", async (name) => {
    await change(name, { enabled: true });
    for (const one of NOW) await MATRIX[one].happens!();
    await work();
    expect(mailsOf(name)).toEqual([]);
  });
});
