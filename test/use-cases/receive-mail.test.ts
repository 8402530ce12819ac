import { beforeEach, describe, expect, it } from "vitest";
import { parseReceived } from "../../lambdas/adapters/mail/parse-received.ts";
import { threadIdOf } from "../../lambdas/domain/thread.ts";
import { replyToThread } from "../../lambdas/use-cases/reply-to-thread.ts";
import { receiveMail } from "../../lambdas/use-cases/receive-mail.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office, type Office } from "../doubles/office.ts";

let o: Office;
let customerId: string;
let invoiceId: string;
let deliveryId: string;
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("A", "a@example.net");
  ({ invoiceId, deliveryId } = await o.issued(customerId));
  await o.deliver(deliveryId);
});

const sent = () => o.world.mails[0]!;
const head = async () => (await o.world.store.invoice(COMPANY, invoiceId))!.head;
const messages = async (threadId: string) => (await o.world.store.thread(COMPANY, threadId))?.messages ?? [];
const threads = async () => (await o.world.store.list({ of: "threads", companyId: COMPANY, status: "open" }, { limit: 100 })).flatMap(({ row }) => (row.type === "thread" ? [row] : []));
let n = 0;
const receive = async (raw: string, { recipient = "", key = `mail-${++n}` } = {}) =>
  receiveMail(o.world, { messageKey: key, recipient: recipient || o.world.mailer.inboxAddress(COMPANY), mail: await parseReceived(new TextEncoder().encode(raw.replace(/\n/g, "\r\n"))), at: "2026-01-05T09:00:00.000Z" });

const report = (mark: string, { status = "5.1.1", action = "failed", recipient = "a@example.net", diagnostic = "550 5.1.1 no such user" } = {}): string => `From: MAILER-DAEMON@mx.example.net
To: ar@in.example.test
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${diagnostic}

--b
Content-Type: message/rfc822

From: noreply-invoice@mail.example.test
X-AR-Delivery: ${mark}
Subject: Rechnung

Hallo
--b--
`;

describe("a bounce that comes to the mailbox", () => {
  it("and carries our own mark counts as one of its delivery, once, and lies in the document's thread (T11)", async () => {
    await receive(report(sent().mark), { key: "twice" });
    await receive(report(sent().mark), { key: "twice" });
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "bounced" });
    expect((await head()).blocks.map(({ reason }) => reason)).toEqual(["undeliverable"]);
    const told = await messages(threadIdOf({ ownerId: invoiceId }));
    expect(told.map(({ kind, deliveryId: about, report: said }) => [kind, about, said?.recipients[0]?.address])).toEqual([["bounce", deliveryId, "a@example.net"]]);
    expect((await o.world.store.get("customer", { companyId: COMPANY, customerId }))!.undeliverable).toEqual(["a@example.net"]);
  });

  it.each([["with a mark that somebody made up", () => `${deliveryId}.000000000000`], ["with the mark of another delivery's check", () => sent().mark.replace(/_first\./, "_second.")], ["without any mark", () => "x"]])("%s is read, and changes nothing (R7)", async (_name, mark) => {
    await receive(report(mark()));
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "accepted" });
    expect((await head()).blocks).toEqual([]);
    const [thread] = await threads();
    expect(thread).toMatchObject({ hasBounce: true, customerId });
  });

  it("is hard or soft by what it says itself, whatever stands in the invoice that comes back with it", async () => {
    await receive(report(sent().mark).replace("Hallo", "Storage quota exceeded for box 4"));
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "bounced" });
  });

  it("that names nobody is about the one to whom the mail went", async () => {
    await receive(report(sent().mark).replace(/^Final-Recipient: .*$/m, "X-Nothing: here").replace("Sorry.", "User unknown."));
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "bounced" });
  });

  it("of a delay is no bounce, and of a full mailbox blocks nothing", async () => {
    await receive(report(sent().mark, { action: "delayed", status: "4.4.1", diagnostic: "try again" }));
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "delayed" });
    await receive(report(sent().mark, { status: "5.2.2", diagnostic: "552 5.2.2 mailbox full" }));
    expect((await head()).blocks).toEqual([]);
  });

  it("of nobody that is known gets a thread of its own", async () => {
    await receive(report("x", { recipient: "stranger@example.org" }));
    expect((await threads()).map(({ threadId, customerId: whose, documentId, customerName }) => [threadId.slice(0, 5), whose, documentId, customerName])).toEqual([["thr_u", null, null, "stranger@example.org"]]);
  });
});

describe("a mail of a person", () => {
  const mail = (more = "", from = "a@example.net") => `From: Nina <${from}>\nTo: ar@in.example.test\nSubject: Frage\n${more}\nWarum?\n`;

  it("goes by the reply address, else by the conversation, else by the sender, else it stands alone", async () => {
    const replyTo = await o.world.mailer.replyAddress(COMPANY, invoiceId);
    await receive(mail("", "somebody@else.example"), { recipient: replyTo });
    await receive(mail(`In-Reply-To: ${sent().references[0]!}\n`, "third@else.example"));
    expect((await messages(threadIdOf({ ownerId: invoiceId }))).map(({ from }) => from).sort()).toEqual(["somebody@else.example", "third@else.example"]);
    await receive(mail());
    expect((await messages(threadIdOf({ ownerId: customerId }))).map(({ from }) => from)).toEqual(["a@example.net"]);
    await receive(mail("", "nobody@known.example"));
    expect((await threads()).map(({ threadId }) => threadId.slice(0, 5)).sort()).toEqual(["thr_c", "thr_i", "thr_u"]);
  });

  it.each([["the customer", "a@example.net", true], ["somebody else, who gets no key to another's dossier", "third@else.example", false]])("of %s is answered in the conversation (000-01, R17)", async (_name, from, hasLink) => {
    await receive(mail("", from), { recipient: await o.world.mailer.replyAddress(COMPANY, invoiceId) });
    const { delivery } = await replyToThread(o.world, o.world.actor(), { threadId: threadIdOf({ ownerId: invoiceId }), text: "Deshalb." });
    await o.deliver(delivery.deliveryId);
    const answer = o.world.mails.at(-1)!;
    expect([answer.to, answer.text.includes("/i/")]).toEqual([[from], hasLink]);
    expect(answer.text).toContain("Deshalb.");
  });

  it("is never answered by itself, and an answering machine's does not open a closed thread (R8)", async () => {
    const recipient = await o.world.mailer.replyAddress(COMPANY, invoiceId);
    await receive(mail(), { recipient });
    const thread = (await o.world.store.get("thread", { companyId: COMPANY, threadId: threadIdOf({ ownerId: invoiceId }) }))!;
    await o.world.store.commit([{ save: { ...thread, status: "closed" } }]);
    const mails = o.world.mails.length;
    await receive(mail("Auto-Submitted: auto-replied\n"), { recipient });
    expect(await o.world.store.get("thread", thread)).toMatchObject({ status: "closed", unread: 2 });
    expect(o.world.mails).toHaveLength(mails);
    expect(o.world.hinted.filter(({ deliveryId: id }) => id !== deliveryId)).toEqual([]);
  });

  it.each(["nobody@in.example.test", "@", "", "r+xyz@in.example.test", "a".repeat(5_000), "<script>@in.example.test", "ar@elsewhere.example", "\u0000@in.example.test"])("to %j is nobody's", async (recipient) => {
    expect(await receiveMail(o.world, { messageKey: "k", recipient, mail: await parseReceived(new TextEncoder().encode(mail())), at: "2026-01-05T09:00:00.000Z" })).toBe("nobody");
  });
});
