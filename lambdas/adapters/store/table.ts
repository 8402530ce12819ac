import { deliveryIdOf } from "../../domain/delivery-id.ts";
import { shelfOf } from "../../domain/delivery-shelf.ts";
import { documentKindOf, PREFIX_OF, type DocumentKind } from "../../domain/document-kind.ts";
import { stageOf } from "../../domain/invoice.ts";
import { mainInvoiceOf } from "../../domain/payment.ts";
import { folded } from "../../domain/search-word.ts";
import type { Row, RowOf, RowType } from "../../domain/row.ts";
import type { View } from "../../domain/view.ts";
import { ownerOfThread } from "../../domain/thread.ts";
import type { DueHint } from "../../ports.ts";

/** Where a row stands: its key and its places in the sparse indexes due, list, party and find. */
export interface Keys {
  pk: string;
  sk: string;
  duePk?: string;
  dueSk?: string;
  listPk?: string;
  listSk?: string;
  partyPk?: string;
  partySk?: string;
  findPk?: string;
  findSk?: string;
}

/** Everything that falls due (decisions 5). */
export const DUE = "DUE";

const tenant = (companyId: string, ...rest: string[]): string => ["T", companyId, ...rest].join("#");

const SERIES: Record<DocumentKind, string> = { invoice: "INV", estimate: "EST", "credit-note": "CN" };
const seriesOf = (documentId: string): string => SERIES[documentKindOf(documentId)];

/** A document's thread stands in its partition, a customer's in the customer's; a stray one has a partition of its own. */
function threadPk(companyId: string, threadId: string): string {
  const owner = ownerOfThread(threadId);
  return tenant(companyId, owner && "ownerId" in owner ? owner.ownerId : threadId);
}

/** The key of each type of row, from the fields that make it. */
export const KEY: { [T in RowType]: (row: RowOf<T>) => { pk: string; sk: string } } = {
  company: (r) => ({ pk: tenant(r.companyId), sk: "A" }),
  picture: (r) => ({ pk: tenant(r.companyId, "PIC"), sk: r.pictureId }),
  customer: (r) => ({ pk: tenant(r.companyId, r.customerId), sk: "A" }),
  "customer-claim": (r) => ({ pk: tenant(r.companyId, "CUSNO"), sk: r.number }),
  "search-word": (r) => ({ pk: tenant(r.companyId, "WORD"), sk: `${r.word}#${r.customerId}` }),
  invoice: (r) => ({ pk: tenant(r.companyId, r.invoiceId), sk: "A" }),
  "invoice-body": (r) => ({ pk: tenant(r.companyId, r.invoiceId), sk: "B" }),
  statement: (r) => ({ pk: tenant(r.companyId, r.statementId), sk: "A" }),
  delivery: (r) => ({ pk: tenant(r.companyId, r.ownerId), sk: `D#${r.slot}` }),
  payment: (r) => ({ pk: tenant(r.companyId, r.invoiceId), sk: `L#${r.paymentId}` }),
  refund: (r) => ({ pk: tenant(r.companyId, r.invoiceId), sk: `L#${r.refundId}` }),
  "payment-account": (r) => ({ pk: tenant(r.companyId, `psp_${r.provider}`), sk: "A" }),
  "payment-attempt": (r) => ({ pk: tenant(r.companyId, r.attemptId), sk: "A" }),
  "letter-run": (r) => ({ pk: tenant(r.companyId, r.runId), sk: "A" }),
  thread: (r) => ({ pk: threadPk(r.companyId, r.threadId), sk: "I" }),
  "inbox-message": (r) => ({ pk: threadPk(r.companyId, r.threadId), sk: `M#${r.at}#${r.messageId}` }),
  counter: (r) => ({ pk: tenant(r.companyId, "SEQ"), sk: r.series }),
  "number-claim": (r) => ({ pk: tenant(r.companyId, "NO"), sk: r.number }),
  "message-template": (r) => ({ pk: tenant(r.companyId, "MSG"), sk: r.name }),
  "template-version": (r) => ({ pk: tenant(r.companyId, "MSGV", r.name), sk: String(r.number).padStart(8, "0") }),
  "import-file": (r) => ({ pk: tenant(r.companyId, r.importId), sk: "A" }),
  "import-fault": (r) => ({ pk: tenant(r.companyId, r.importId), sk: `F#${String(r.row).padStart(8, "0")}#${r.column}` }),
  "file-claim": (r) => ({ pk: tenant(r.companyId, "FILE"), sk: `${r.kind}#${r.sha256}` }),
  "audit-entry": (r) => ({ pk: tenant(r.companyId, r.resource, "U"), sk: String(r.sequence).padStart(8, "0") }),
  "texted-number": (r) => ({ pk: tenant(r.companyId, "TEXT"), sk: r.numberHash }),
  link: (r) => ({ pk: `K#${r.hash}`, sk: "A" }),
  "wrong-tries": (r) => ({ pk: `G#${r.source}`, sk: "A" }),
  secret: (r) => ({ pk: "SECRET", sk: r.name }),
};

/** Where everything of a document, a statement or a customer stands together. */
export const partitionOf = (companyId: string, ownerId: string): string => tenant(companyId, ownerId);

/** The key of a row from the fields that make it. */
export const addressOf = (type: RowType, key: object): { pk: string; sk: string } => (KEY[type] as (row: never) => { pk: string; sk: string })(key as never);

type Told = (key: { pk: string; sk: string }) => Record<string, string>;
const invoiceTold: Told = ({ pk }) => ({ invoiceId: pk.split("#")[2]! });

/** Ids that the key of a row tells. They are not kept a second time, for every started kilobyte of a row is paid. */
export const TOLD_BY_KEY: { [T in RowType]?: Told } = {
  invoice: invoiceTold,
  "invoice-body": invoiceTold,
  payment: invoiceTold,
  refund: invoiceTold,
  delivery: ({ pk, sk }) => {
    const ownerId = pk.split("#")[2]!;
    return { ownerId, deliveryId: deliveryIdOf(ownerId, sk.slice(2)) };
  },
};

/** What a row of the index `due` says: the moment, the word, whose it is, and the id of the delivery or import. */
export function dueHintOf({ pk, sk, dueSk }: { pk: string; sk: string; dueSk: string }): DueHint {
  const [, companyId = "", ownerId = ""] = pk.split("#");
  const [dueAt = "", word = ""] = dueSk.split("#");
  return { word, companyId, id: sk.startsWith("D#") ? deliveryIdOf(ownerId, sk.slice(2)) : ownerId, dueAt };
}

/** An invoice's partition up to its thread: the messages behind it are read with the thread only. */
export const BEFORE_MESSAGES = "M";

/** A thread and its messages, in an invoice's partition or in one of their own. */
export const THREAD_FROM = "I";

/** Where payments and refunds are found by their ids alone. */
export const paymentIndex = (companyId: string): string => tenant(companyId, "PAYID");
export const refundIndex = (companyId: string): string => tenant(companyId, "REFID");

const dueOf = ({ dueAt }: { dueAt: string | null }, word: string) => (dueAt ? { duePk: DUE, dueSk: `${dueAt}#${word}` } : {});

/** The places in the indexes of each type of row that has any. */
const INDEXES: { [T in RowType]?: (row: RowOf<T>) => Omit<Keys, "pk" | "sk"> } = {
  customer: (r) => ({ listPk: tenant(r.companyId, "CUS"), listSk: `${folded(r.name).slice(0, 80)}#${r.customerId}`, ...(r.providedEmail ? { partyPk: tenant(r.companyId, "GIVEN"), partySk: `${r.providedEmail.givenAt}#${r.customerId}` } : {}) }),
  invoice: (r) => ({
    listPk: tenant(r.companyId, seriesOf(r.invoiceId), stageOf(r)),
    listSk: `${r.dueOn}#${r.invoiceId}`,
    partyPk: tenant(r.companyId, r.customerId),
    partySk: r.invoiceId,
    ...(r.number ? { findPk: tenant(r.companyId, `${seriesOf(r.invoiceId)}NO`), findSk: folded(r.number) } : {}),
  }),
  // The word follows from the time, not from the state, so that the key stays while a mail is handed over.
  delivery(r) {
    const shelf = shelfOf(r);
    return {
      ...(r.dueAt ? { duePk: DUE, dueSk: `${r.dueAt}#${r.dueAt === r.sendNotBefore ? "deliver" : "settle-delivery"}` } : {}),
      ...(shelf ? { listPk: tenant(r.companyId, "DLV", shelf), listSk: `${r.createdAt}#${r.deliveryId}` } : {}),
    };
  },
  payment: (r) => (r.invoiceId === mainInvoiceOf(r) ? { listPk: tenant(r.companyId, "PAY"), listSk: `${r.receivedOn}#${r.paymentId}`, findPk: paymentIndex(r.companyId), findSk: r.paymentId } : {}),
  "payment-account": (r) => dueOf(r, "reconcile-payments"),
  "payment-attempt": (r) => dueOf(r, "settle-payment"),
  refund: (r) => ({ findPk: refundIndex(r.companyId), findSk: r.refundId }),
  statement: (r) => ({ partyPk: tenant(r.companyId, r.customerId, "STM"), partySk: `${r.createdAt}#${r.statementId}` }),
  "letter-run": (r) => ({ listPk: tenant(r.companyId, "RUN"), listSk: `${r.createdAt}#${r.runId}`, ...dueOf(r, "deliver") }),
  thread: (r) => ({
    listPk: tenant(r.companyId, "THR", r.status), listSk: `${r.lastAt}#${r.threadId}`,
    ...(r.customerId ? { partyPk: tenant(r.companyId, r.customerId, "THR"), partySk: `${r.lastAt}#${r.threadId}` } : {}),
  }),
  "import-file": (r) => ({ listPk: tenant(r.companyId, "IMP"), listSk: `${r.createdAt}#${r.importId}`, ...dueOf(r, "resume-import") }),
};

/** All keys of a row. */
export function keysOf(row: Row): Keys {
  const key = addressOf(row.type, row);
  const indexes = INDEXES[row.type] as ((r: Row) => Omit<Keys, "pk" | "sk">) | undefined;
  return { ...key, ...indexes?.(row) };
}

/** Where a view is read: an index (none: the table itself), a partition, a range of its sort key, and its direction. */
export interface Range {
  index?: "list" | "party" | "find";
  partition: string;
  from?: string;
  below?: string;
  prefix?: string;
  newestFirst: boolean;
}

/** The range behind each view. */
export function rangeOf(view: View): Range {
  const { companyId } = view;
  switch (view.of) {
    case "invoices":
      return { index: "list", partition: tenant(companyId, SERIES[view.kind], view.stage), ...(view.dueBefore ? { below: view.dueBefore } : {}), ...(view.dueFrom ? { from: view.dueFrom } : {}), newestFirst: true };
    case "invoices-of-customer":
      return { index: "party", partition: tenant(companyId, view.customerId), ...(view.kind ? { prefix: `${PREFIX_OF[view.kind]}_` } : {}), newestFirst: true };
    case "deliveries":
      return { index: "list", partition: tenant(companyId, "DLV", view.shelf), newestFirst: true };
    case "letter-runs":
      return { index: "list", partition: tenant(companyId, "RUN"), newestFirst: true };
    case "statements-of-customer":
      return { index: "party", partition: tenant(companyId, view.customerId, "STM"), newestFirst: true };
    case "template-versions":
      return { partition: tenant(companyId, "MSGV", view.name), newestFirst: true };
    case "invoices-by-number":
      return { index: "find", partition: tenant(companyId, `${SERIES[view.kind]}NO`), prefix: folded(view.prefix), newestFirst: true };
    case "customers":
      return { index: "list", partition: tenant(companyId, "CUS"), newestFirst: false };
    case "customers-with-email":
      return { index: "party", partition: tenant(companyId, "GIVEN"), newestFirst: true };
    case "customers-by-word":
      return { partition: tenant(companyId, "WORD"), prefix: folded(view.prefix), newestFirst: false };
    case "payments":
      return { index: "list", partition: tenant(companyId, "PAY"), newestFirst: true };
    case "threads":
      return { index: "list", partition: tenant(companyId, "THR", view.status), newestFirst: true };
    case "threads-of-customer":
      return { index: "party", partition: tenant(companyId, view.customerId, "THR"), newestFirst: true };
    case "imports":
      return { index: "list", partition: tenant(companyId, "IMP"), newestFirst: true };
    case "import-faults":
      return { partition: tenant(companyId, view.importId), prefix: "F#", newestFirst: false };
    case "message-templates":
      return { partition: tenant(companyId, "MSG"), newestFirst: false };
    case "audit":
      return { partition: tenant(companyId, view.resource, "U"), newestFirst: true };
  }
}
