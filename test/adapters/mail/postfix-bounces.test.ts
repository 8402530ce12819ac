import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseReceived } from "../../../lambdas/adapters/mail/parse-received.ts";
import { smtpSend } from "../../../lambdas/adapters/mail/smtp-send.ts";
import { threadIdOf } from "../../../lambdas/domain/thread.ts";
import { receiveMail } from "../../../lambdas/use-cases/receive-mail.ts";
import { COMPANY, rowOfDelivery } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";
import { noPostfix, ownPostfix, type OwnPostfix } from "./own-postfix.ts";
import { scriptedServer, selfSigned, type Certificate, type Running } from "./scripted-server.ts";

if (noPostfix) console.log(`Bounces of a real Postfix are skipped: ${noPostfix}.`);

const FIRMA = "rechnung@firma.test";
const REFUSED: Record<string, [number, string]> = {
  "unknown@kunde.test": [550, "5.1.1 <unknown@kunde.test>: Recipient address rejected: User unknown"],
  "full@kunde.test": [552, "5.2.2 Mailbox full"],
  "blocked@kunde.test": [554, "5.7.1 Message rejected as spam by Content Filtering"],
};

describe.skipIf(noPostfix)("a mail that the company's own Postfix takes and cannot deliver", () => {
  let certificate: Certificate;
  let customers: Running;
  let mailbox: Running;
  let postfix: OwnPostfix;
  let o: Office;
  let password: string;
  beforeAll(async () => {
    certificate = selfSigned();
    [customers, mailbox] = [await scriptedServer(certificate, { open: true, recipients: REFUSED }), await scriptedServer(certificate, { open: true })];
    postfix = await ownPostfix(certificate, { "kunde.test": customers.port, "firma.test": mailbox.port });
  });
  afterAll(async () => {
    await postfix.stop();
    await Promise.all([customers.close(), mailbox.close()]);
    certificate.remove();
  });
  beforeEach(async () => {
    o = await office();
    password = "right";
    const server = () => ({ host: "localhost", port: postfix.port, security: "starttls" as const, user: "rechnung", password });
    const options = { allowInside: true, resolve: async () => ["127.0.0.1"], patience: { connectMs: 5_000, greetingMs: 5_000, silenceMs: 5_000 }, ca: certificate.cert };
    o.world.mailer.send = (mail) => smtpSend(server(), { ...mail, from: FIRMA, returnPath: FIRMA }, options);
    mailbox.taken.length = customers.taken.length = 0;
  });

  /** Sends an invoice by it; says what it says at once. */
  async function sent(address: string) {
    const { invoiceId, deliveryId } = await o.issued(await o.customer("K-1", address));
    return { invoiceId, deliveryId, said: await o.deliver(deliveryId) };
  }

  async function came(to: Running): Promise<string> {
    for (let n = 0; to.taken.length === 0; n++) {
      if (n > 200) throw new Error(`Nothing came. ${postfix.log()}`);
      await new Promise((go) => setTimeout(go, 100));
    }
    return to.taken[0]!.raw;
  }

  const received = async (raw: string) => receiveMail(o.world, { messageKey: "dsn", recipient: o.world.mailer.inboxAddress(COMPANY), mail: await parseReceived(new TextEncoder().encode(raw)), at: "2026-01-05T09:00:00.000Z" });
  const messagesOf = async (invoiceId: string) => (await o.world.store.thread(COMPANY, threadIdOf({ ownerId: invoiceId })))?.messages ?? [];

  it("arrives where it can be delivered, as it was made, with its marks", async () => {
    const { said } = await sent("anna@kunde.test");
    expect(said).toBe("accepted");
    const mail = await parseReceived(new TextEncoder().encode(await came(customers)));
    expect(mail.subject).toContain("INV-2026-0001");
    expect(customers.taken[0]).toMatchObject({ from: FIRMA, to: ["anna@kunde.test"] });
  });

  it("is refused at once where it knows no way", async () => {
    const { deliveryId, said } = await sent("nobody@nowhere.test");
    expect(said).toBe("failed");
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "failed", because: "recipient-refused", detail: expect.stringContaining("no way out") });
  });

  it("is not even taken with a wrong password, and its words are kept", async () => {
    password = "wrong";
    const { deliveryId } = await sent("anna@kunde.test");
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ because: "login-refused", detail: expect.stringContaining("535 5.7.8") });
  });

  it.each([
    ["unknown@kunde.test", "5.1.1", "bounced"],
    ["full@kunde.test", "5.2.2", "accepted"],
    ["blocked@kunde.test", "5.7.1", "accepted"],
  ])("comes back from %s with status %s, forwarded by the company: into the invoice's thread, as what it is", async (address, status, state) => {
    const { invoiceId, deliveryId, said } = await sent(address);
    expect(said).toBe("accepted");
    const raw = await came(mailbox);
    expect(mailbox.taken[0]).toMatchObject({ from: "", to: [FIRMA] });
    await received(raw);
    const [message] = await messagesOf(invoiceId);
    expect(message).toMatchObject({ kind: "bounce", deliveryId, report: { recipients: [{ address, status }] } });
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state });
    await received(raw);
    expect(await messagesOf(invoiceId)).toHaveLength(1);
  });

  it("is known by its mark as well where the company's mailbox forwards it as an attachment", async () => {
    const { invoiceId, deliveryId } = await sent("unknown@kunde.test");
    const raw = await came(mailbox);
    const forwarded = [`From: ${FIRMA}`, "To: inbox", "Subject: Fwd: Undelivered", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=f", "", "--f", "Content-Type: text/plain", "", "see below", "--f", "Content-Type: message/rfc822", "", raw, "--f--", ""].join("\r\n");
    await received(forwarded);
    expect((await messagesOf(invoiceId)).map(({ kind }) => kind)).toEqual(["bounce"]);
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "bounced" });
  });
});
