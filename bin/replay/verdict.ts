import type { Delivery } from "../../lambdas/domain/delivery.ts";
import { dayAt } from "../../lambdas/domain/zones.ts";
import type { SeenMail, Stored, StoredInvoice } from "./stored.ts";

/** The figures of a replay, all from what is stored. */
export interface Verdict {
  customers: number;
  invoices: number;
  totalMinor: number;
  balanceMinor: number;
  mails: number;
  /** Invoices whose first mail left on their issue day in the company's zone. */
  onTheDay: number;
  early: number;
  late: number;
  /** Invoices with more than one mail that nobody asked for by hand. */
  twice: number;
  /** Invoices that are dated, and of which no mail left. */
  lost: number;
  /** Mails that went to somebody else than the invoice's customer, or of no invoice at all. */
  astray: number;
  withoutPdf: number;
  /** First mails whose fate was unknown, and that a person therefore sent again. */
  byHand: number;
  /** First mails that the stored rows do not call sent. */
  unsaid: number;
}

interface Judging {
  timeZone: string;
  today: string;
}

/** Holds mails, deliveries and invoices against each other. */
export function judge({ customers, invoices, deliveries, mails }: Stored, { timeZone, today }: Judging): Verdict {
  const rows = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  const mailsOf = Map.groupBy(mails, (mail) => rows.get(mail.tags["d"] ?? "")?.ownerId ?? "");
  const first = (id: string): SeenMail | undefined => mailsOf.get(id)?.[0];
  const sum = (pick: (invoice: StoredInvoice) => number): number => invoices.reduce((total, invoice) => total + pick(invoice), 0);
  const count = (is: (invoice: StoredInvoice, firstMail: SeenMail | undefined) => boolean): number => invoices.filter((invoice) => is(invoice, first(invoice.id))).length;
  const dayOf = (mail: SeenMail): string => dayAt(mail.at, timeZone);
  return {
    customers,
    invoices: invoices.length,
    totalMinor: sum(({ totalMinor }) => totalMinor),
    balanceMinor: sum(({ balanceMinor }) => balanceMinor),
    mails: mails.length,
    onTheDay: count(({ issueOn }, mail) => mail !== undefined && dayOf(mail) === issueOn),
    early: mails.filter((mail) => isEarly(mail, rows.get(mail.tags["d"] ?? ""))).length + count(({ issueOn }, mail) => mail !== undefined && dayOf(mail) < issueOn),
    late: count(({ issueOn }, mail) => mail !== undefined && dayOf(mail) > issueOn),
    twice: count(({ id }) => (mailsOf.get(id) ?? []).filter((mail) => rows.get(mail.tags["d"]!)?.slot === "first").length > 1),
    lost: count(({ issueOn }, mail) => issueOn <= today && mail === undefined),
    astray: mails.filter((mail) => !isOwn(mail, rows.get(mail.tags["d"] ?? ""), invoices)).length,
    withoutPdf: mails.filter(({ attachments }) => !attachments.some(({ type, bytes }) => type === "application/pdf" && bytes > 1_000)).length,
    byHand: deliveries.filter(({ slot, trigger }) => slot !== "first" && trigger === "manual").length,
    unsaid: count(({ sentAt }, mail) => mail !== undefined && !sentAt),
  };
}

const isEarly = (mail: SeenMail, delivery: Delivery | undefined): boolean => delivery !== undefined && mail.at < delivery.sendNotBefore;

/** A mail names its invoice in the subject and goes where its delivery says. */
function isOwn(mail: SeenMail, delivery: Delivery | undefined, invoices: StoredInvoice[]): boolean {
  const invoice = delivery && invoices.find(({ id }) => id === delivery.ownerId);
  return invoice !== undefined && mail.subject.includes(invoice.number) && mail.to.join() === delivery?.to.join();
}
