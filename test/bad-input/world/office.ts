import { templateOf } from "../../../lambdas/documents/messages/template-of.ts";
import { newCompany } from "../../../lambdas/domain/company.ts";
import { newImport } from "../../../lambdas/domain/new-import.ts";
import { threadIdOf } from "../../../lambdas/domain/thread.ts";
import { deliverMessage } from "../../../lambdas/use-cases/deliver-message.ts";
import { COMPANY } from "../../doubles/memory-world.ts";
import { paying } from "../../doubles/paying.ts";
import { openDesk, type Desk } from "./desk.ts";

export const OTHER = "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAX";

/** Ids of what one company has. */
export interface Desktop {
  customerId: string;
  draftId: string;
  /** Issued; its first mail waits. */
  issuedId: string;
  /** Issued and mailed. */
  sentId: string;
  paymentId: string;
  /** What follows stands like the invoices: a draft, one issued whose mail waits, one that was mailed. */
  estimates: Papers;
  creditNotes: Papers;
  statementId: string;
  /** The only mail of a mailed invoice: it arrived, as far as anybody knows. */
  deliveryId: string;
  runId: string;
  threadId: string;
  importId: string;
  /** The token in the link of the mailed invoice. */
  token: string;
}

interface Papers {
  draftId: string;
  issuedId: string;
  sentId: string;
}

export interface Office extends Desk {
  mine: Desktop;
  theirs: Desktop;
}

export const ITEM = { name: "Work", quantity: "1", unitPriceMinor: 10_000, taxRate: "19" };
export const DRAFT = { issueOn: "2026-01-05", dueOn: "2026-02-04", items: [ITEM] };

export const STATEMENT = { from: "2026-01-01", to: "2026-01-31", kind: "open-item" };

/** Two companies with one of everything each, made through the API and the worker where there is a way. */
export async function openOffice(): Promise<Office> {
  const desk = await openDesk({ imports: { invoicesArrive: "issued", mailGuard: 200 } });
  await desk.world.store.commit([{ save: newCompany(OTHER, { name: "The others" }) }]);
  for (const companyId of [COMPANY, OTHER]) await paying(desk.world, companyId);
  const mine = await furnish(desk, COMPANY);
  const theirs = await furnish(desk, OTHER);
  for (const list of [desk.world.hinted, desk.world.importHints, desk.world.mails]) list.length = 0;
  return { ...desk, mine, theirs };
}

async function furnish({ world, ask }: Desk, companyId: string): Promise<Desktop> {
  const made = async (route: string, body: unknown): Promise<string> => {
    const answer = await ask(route, { body, companyId });
    if (answer.status >= 300) throw new Error(`${route}: ${answer.text}`);
    return String(answer.body["id"]);
  };
  const customerId = await made("POST /v1/customers", { number: "K-1", name: "Söhne & Co", emails: { general: "buyer@example.net" } });
  const customer = (await world.store.get("customer", { companyId, customerId }))!;
  await world.store.commit([{ save: { ...customer, providedEmail: { address: "given@example.net", givenAt: world.now, verifiedAt: null, invoiceIds: [], askedAt: [] } } }]);
  const draft = (): Promise<string> => made("POST /v1/invoices", { customerId, ...DRAFT });
  const [draftId, issuedId, sentId] = [await draft(), await draft(), await draft()];
  await autoSend(world, companyId);
  for (const id of [issuedId, sentId]) await made(`POST /v1/invoices/${id}/issue`, {});
  await made(`POST /v1/invoices/${sentId}/send`, {});
  const waiting = world.hinted.at(-1)!;
  await deliverMessage(world, { companyId, deliveryId: waiting.deliveryId, trustedNow: world.now });
  const deliveryId = waiting.deliveryId;
  const token = /\/i\/([\w-]{43})/.exec(world.mails.at(-1)!.text)![1]!;
  const paymentId = await made("POST /v1/payments", { customerId, amountMinor: 100, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: sentId, amountMinor: 100 }] });
  const papers = async (path: string, body: () => object): Promise<Papers> => {
    const [draft, issued, sent] = [await made(`POST ${path}`, body()), await made(`POST ${path}`, body()), await made(`POST ${path}`, body())];
    for (const id of [issued, sent]) await made(`POST ${path}/${id}/issue`, {});
    await made(`POST ${path}/${sent}/mark-sent`, {});
    return { draftId: draft, issuedId: issued, sentId: sent };
  };
  const estimates = await papers("/v1/estimates", () => ({ customerId, ...DRAFT }));
  const creditNotes = await papers("/v1/credit-notes", () => ({ customerId, ...DRAFT }));
  const statementId = await made(`POST /v1/customers/${customerId}/statements`, STATEMENT);
  const runId = await postedRun(world, companyId);
  return { customerId, draftId, issuedId, sentId, paymentId, token, estimates, creditNotes, statementId, deliveryId, runId, threadId: await thread(world, companyId, { customerId, sentId }), importId: await finishedImport(world, companyId) };
}

async function autoSend(world: Desk["world"], companyId: string): Promise<void> {
  for (const name of ["invoice", "estimate", "credit-note"] as const) {
    const template = templateOf(name, companyId, await world.store.get("message-template", { companyId, name }));
    await world.store.commit([{ save: { ...template, enabled: true, autoSend: true } }]);
  }
}

async function thread({ store, now }: Desk["world"], companyId: string, { customerId, sentId }: { customerId: string; sentId: string }): Promise<string> {
  const threadId = threadIdOf({ ownerId: sentId });
  const place = { companyId, threadId };
  await store.commit([
    { save: { type: "thread", version: 0, ...place, documentId: sentId, customerId, customerName: "Söhne & Co", subject: "A question", status: "open", unread: 1, lastAt: now } },
    { save: { type: "inbox-message", version: 0, ...place, messageId: "msg_01ARZ3NDEKTSV4RRFFQ69G5FAV", direction: "in", kind: "email", from: "buyer@example.net", to: [], subject: "A question", text: "Why?", html: null, attachments: [], deliveryId: null, at: now } },
  ]);
  return threadId;
}

async function finishedImport({ store, ids, now }: Desk["world"], companyId: string): Promise<string> {
  const importId = ids.next("imp");
  const file = newImport({ companyId, importId, kind: "customers", fileName: "a.csv", key: null, createdAt: now, createdBy: "drop-folder", state: "done-with-errors", rowsRead: 1, rowsRejected: 1, finishedAt: now });
  await store.commit([{ save: file }, { save: { type: "import-fault", version: 0, companyId, importId, row: 2, column: "name", value: "", code: "required", message: "Please fill this in." } }]);
  return importId;
}

/** A run of letters that was printed; nobody has said yet that they went into the post. */
async function postedRun({ store, ids, now }: Desk["world"], companyId: string): Promise<string> {
  const runId = ids.next("run");
  await store.commit([{ save: { type: "letter-run", version: 0, companyId, runId, state: "done", deliveryIds: [], leftOut: 0, done: 0, duplex: false, pages: 0, postedAt: null, dueAt: null, createdAt: now, createdBy: "clerk@example.test" } }]);
  return runId;
}
