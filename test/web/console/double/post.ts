import { receiveMail } from "../../../../lambdas/use-cases/receive-mail.ts";
import { settleDelivery } from "../../../../lambdas/use-cases/due/settle-delivery.ts";
import type { ReceivedMail } from "../../../../lambdas/domain/received-mail.ts";
import { COMPANY } from "../../../doubles/memory-world.ts";
import { tokenOf } from "./fill.ts";
import type { Double } from "./start-double.ts";

type Post = (path: string, body?: object) => Promise<{ id: string }>;

const HOUR_MS = 3_600_000;
const mail = (from: ReceivedMail["from"], part: Partial<ReceivedMail>): ReceivedMail => ({
  from, to: [], subject: "", text: "", html: null, attachments: [], automatic: false, mailId: `${part.subject}@post.example`, sort: "mail", report: null, marks: { delivery: null, threads: [] }, ...part,
});

/** What waits for a hand in a house with post: letters, a mail of which nobody knows, a full mailbox, strangers and machines. */
export async function fillPost(double: Double, customerIds: string[]): Promise<{ letterIds: string[]; uncertainId: string }> {
  const { world } = double;
  const post = await poster(double.base);
  const invoice = async (customer: number, name: string): Promise<string> => {
    const { id } = await post("/v1/invoices", { customerId: customerIds[customer], issueOn: "2026-01-05", dueOn: "2026-01-26", items: [{ name, quantity: "1", unitPriceMinor: 8900, taxRate: "19" }] });
    await post(`/v1/invoices/${id}/issue`);
    return id;
  };
  const letterIds = [await invoice(5, "Wartung"), await invoice(0, "Ersatzteil"), await invoice(5, "Anfahrt")];
  for (const id of letterIds) await post(`/v1/invoices/${id}/send`, { channel: "letter" });
  const uncertainId = await lost(double, await invoice(4, "Flipchart"), post);
  const { mailer, now: at } = world;
  const receive = (messageKey: string, recipient: string, content: ReceivedMail) => receiveMail(world, { messageKey, recipient, at, mail: content });
  await receive("full", await mailer.replyAddress(COMPANY, uncertainId), mail({ name: "Mail Delivery Subsystem", address: "mailer-daemon@harbourmill.example" }, {
    subject: "Delivery delayed", text: "The mailbox is full. We will keep trying for two days.", automatic: true, sort: "bounce",
    report: { hard: false, recipients: [{ address: "ap@harbourmill.example", status: "4.2.2", action: "delayed", diagnostic: "452 4.2.2 The recipient's inbox is out of storage space" }] },
  }));
  await receive("away", await mailer.replyAddress(COMPANY, uncertainId), mail({ name: "Accounts", address: "ap@harbourmill.example" }, { subject: "Automatic reply: out of office", text: "We are back on 12 January.", automatic: true, sort: "auto-reply" }));
  await receive("stranger", mailer.inboxAddress(COMPANY), mail({ name: "Jonas Weber", address: "jonas.weber@unbekannt.example" }, { subject: "Frage zu einer Lieferung", text: "Guten Tag,\nliefern Sie auch nach Österreich?" }));
  return { letterIds, uncertainId };
}

async function poster(base: string): Promise<Post> {
  const headers = { authorization: `Bearer ${await tokenOf(base)}`, "content-type": "application/json" };
  return async (path, body = {}) => {
    const response = await fetch(`${base}${path}`, { method: "POST", body: JSON.stringify(body), headers });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
}

/** A mail whose server fell silent while it took it: after an hour nobody knows. */
async function lost({ world }: Double, invoiceId: string, post: Post): Promise<string> {
  const answers = world.answer;
  world.answer = () => ({ is: "unconfirmed", detail: "no-answer" });
  await post(`/v1/invoices/${invoiceId}/send`);
  world.answer = answers;
  const folder = await world.store.folder(COMPANY, invoiceId);
  const trustedNow = new Date(Date.parse(world.now) + 2 * HOUR_MS).toISOString();
  for (const { deliveryId, state } of folder?.deliveries ?? []) if (state === "unconfirmed") await settleDelivery(world, { companyId: COMPANY, deliveryId, trustedNow });
  return invoiceId;
}
