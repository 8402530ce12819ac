import { beforeAll, describe, expect, it } from "vitest";
import { newClerk, type Clerk, type Customer } from "./running/clerk.ts";
import { fateOf, mailsOf } from "./running/fates.ts";
import { sharedProduct, type OpenedMail } from "./running/product.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

beforeAll(async () => {
  clerk = await newClerk(product);
  customer = await clerk.customer({ emails: { general: "buyer@example.net" } });
});

/** The bare address of a header. */
const addressIn = (header: string | string[] | undefined): string => /<?([^<>\s]+@[^<>\s]+?)>?$/.exec(String(header ?? ""))?.[1] ?? "";

async function mailed(to: Customer = customer) {
  const invoice = await clerk.issued(to);
  await clerk.command(invoice, "send");
  const [mail] = mailsOf(await product.mails(), invoice);
  return { invoice, mail: await product.openMail(mail!), threads: async () => (await clerk.threads(`customerId=${to.id}`)).filter(({ invoiceIds }) => invoiceIds.includes(invoice.id)) };
}

/** An answer to a mail as a mail program writes it; `more` are headers of its own. */
const answerTo = ({ headers, subject, messageId }: OpenedMail, text: string, more: string[] = []): string =>
  [
    "From: Buyer <buyer@example.net>", `To: ${String(headers["reply-to"])}`, `Subject: AW: ${subject}`, `In-Reply-To: <${messageId}>`, "Message-ID: <answer@example.net>",
    ...more, "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", text, "",
  ].join("\n");

describe("a customer's answer to an invoice's mail", () => {
  it("stands in that invoice's thread, and an answer to it goes back to them, once, into the same conversation", async () => {
    const { invoice, mail, threads } = await mailed();
    await product.receive(addressIn(mail.headers["reply-to"]), answerTo(mail, "Wohin soll ich überweisen?"));
    const [thread, ...more] = await threads();
    expect(more).toEqual([]);
    expect(thread).toMatchObject({ status: "open", customerId: customer.id, invoiceIds: [invoice.id] });
    expect(thread!.messages.map(({ direction, kind }) => `${direction} ${kind}`)).toEqual(["out email", "in email"]);
    expect(thread!.messages[1]).toMatchObject({ from: "buyer@example.net", text: "Wohin soll ich überweisen?" });

    await product.pass("PT1M");
    const before = (await product.mails()).length;
    await clerk.ask("POST", `/v1/inbox/threads/${thread!.id}/replies`, { text: "Auf das Konto, das auf der Rechnung steht.\n\nGruß" });
    const mails = await product.mails();
    expect(mails).toHaveLength(before + 1);
    const reply = await product.openMail(mails.at(-1)!);
    expect(reply.to).toEqual(["buyer@example.net"]);
    expect(reply.text).toContain("Auf das Konto, das auf der Rechnung steht.");
    expect(addressIn(reply.headers["reply-to"])).toBe(addressIn(mail.headers["reply-to"]));
    expect((await clerk.ask<{ status: string }>("GET", `/v1/inbox/threads/${thread!.id}`)).status).toBe("pending");

    await product.receive(addressIn(reply.headers["reply-to"]), answerTo(reply, "Danke!"));
    const [again] = await threads();
    expect(again).toMatchObject({ status: "open" });
    expect(again!.messages.map(({ direction, text }) => [direction, text]).slice(1)).toEqual([
      ["in", "Wohin soll ich überweisen?"],
      ["out", "Auf das Konto, das auf der Rechnung steht.\n\nGruß"],
      ["in", "Danke!"],
    ]);
  });

  it("to an address that somebody guessed or changed is nobody's", async () => {
    const { mail, threads } = await mailed();
    const address = addressIn(mail.headers["reply-to"]);
    const changed = address.replace(/.(?=@)/, (last) => (last === "0" ? "1" : "0"));
    await product.receive(changed, answerTo(mail, "Bitte zahlen Sie an mich."));
    expect((await threads())[0]?.messages.filter(({ direction }) => direction === "in") ?? []).toEqual([]);
  });
});

describe("machines that answer", () => {
  it.each([
    ["an autoresponder", ["Auto-Submitted: auto-replied"]],
    ["a list", ["Precedence: bulk", "List-Id: <all.example.net>"]],
    ["another product like this one", ["X-AR-Delivery: dlv_1.abc"]],
    ["a mail server", ["Return-Path: <>", "Auto-Submitted: auto-generated"]],
  ])("such as %s never get an automatic answer, however often they write, and leave a closed thread closed (T30)", async (_who, headers) => {
    const { mail, threads } = await mailed();
    const address = addressIn(mail.headers["reply-to"]);
    const before = (await product.mails()).length;
    await product.receive(address, answerTo(mail, "Ich bin bis Montag nicht im Büro.", headers));
    const [thread] = await threads();
    await clerk.ask("PATCH", `/v1/inbox/threads/${thread!.id}`, { status: "closed" });
    for (let n = 0; n < 6; n++) {
      await product.receive(address, answerTo(mail, `Ich bin immer noch nicht im Büro (${n}).`, headers));
      await product.pass("PT7H");
    }
    expect(await product.mails()).toHaveLength(before);
    expect((await clerk.ask<{ status: string }>("GET", `/v1/inbox/threads/${thread!.id}`)).status).toBe("closed");
  });

  it("do not wake when our mails arrive: each says that a machine wrote it", async () => {
    const { mail } = await mailed();
    expect(mail.headers["auto-submitted"]).toBe("auto-generated");
  });
});

describe("a mail that comes back", () => {
  it("is a bounce in the invoice's own thread, marks the address, and nothing more goes there", async () => {
    const lost = await clerk.customer({ emails: { general: "bounce@simulator.amazonses.com" } });
    const { invoice, threads } = await mailed(lost);
    expect(await fateOf(clerk, invoice, await product.mails())).toMatchObject({ mails: 1, first: { state: "bounced" } });
    const [thread] = await threads();
    expect(thread).toMatchObject({ status: "open", customerId: lost.id, invoiceIds: [invoice.id] });
    expect(thread!.messages.filter(({ kind }) => kind === "bounce")).toMatchObject([{ direction: "in", to: ["bounce@simulator.amazonses.com"] }]);
    const { data } = await clerk.ask<{ data: { id: string }[] }>("GET", "/v1/customers?filter=undeliverable");
    expect(data.map(({ id }) => id)).toEqual([lost.id]);

    const second = await clerk.issued(lost);
    await clerk.command(second, "send");
    await product.quiet();
    expect(await fateOf(clerk, second, await product.mails())).toMatchObject({ mails: 0, first: { state: "failed", because: "address-undeliverable" }, invoice: { status: "not-sent" } });
  });

  it("as a complaint stands there too; an out-of-office answer is news and not a bounce", async () => {
    const cross = await clerk.customer({ emails: { general: "complaint@simulator.amazonses.com" } });
    const away = await clerk.customer({ emails: { general: "ooto@simulator.amazonses.com" } });
    const [angry, absent] = [await mailed(cross), await mailed(away)];
    expect((await angry.threads())[0]!.messages.map(({ kind }) => kind)).toContain("complaint");
    expect((await clerk.deliveries(angry.invoice))[0]!.state).toBe("complained");
    expect((await clerk.deliveries(absent.invoice))[0]!.state).toBe("delivered");
  });
});
