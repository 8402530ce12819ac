import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { compose, MailTooLarge, messageIdOf, MOST_MAIL_BYTES } from "../../../lambdas/adapters/mail-mime/compose.ts";
import type { Mail } from "../../../lambdas/domain/mail.ts";
import { sampleMessage } from "../../documents/sample-message.ts";

const mail = (changes: Partial<Mail> = {}): Mail => ({
  via: { by: "platform" }, returnPath: null, mark: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab", references: ["<thr_i01JABCDEFGHJKMNPQRSTVWXYZ0.ba9876543210@in.example>"], helpUrl: "https://pay.example",
  companyName: "Müller Möbelbau GmbH", from: "noreply-invoice@mail.example", replyTo: "r1abc@in.example", to: ["anna@kunde.example"], ...sampleMessage("de"),
  deliveryId: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first", companyId: "cmp_1", kind: "invoice", attachments: [], ...changes,
});

const pdf = { name: "R-2026-0017.pdf", type: "application/pdf", bytes: Buffer.from(Array.from({ length: 40_000 }, (_, n) => (n * 7919) % 256)) };
/** The headers, each on one line (RFC 5322, 2.2.3). */
const headersOf = (raw: Buffer): string => raw.toString("latin1").split("\r\n\r\n")[0]!.replace(/\r\n[ \t]+/g, " ");
const parsed = async (changes: Partial<Mail>) => PostalMime.parse(await compose(mail(changes)));

describe("a composed mail", () => {
  it("says the same when it is read again: sender, reader, subject, texts, attachment", async () => {
    const sent = mail({ attachments: [pdf] });
    const read = await parsed({ attachments: [pdf] });
    expect(read.from).toEqual({ name: "Müller Möbelbau GmbH", address: "noreply-invoice@mail.example" });
    expect(read.to).toEqual([{ name: "", address: "anna@kunde.example" }]);
    expect(read.replyTo?.[0]?.address).toBe("r1abc@in.example");
    expect(read.subject).toBe(sent.subject);
    expect(read.text?.trim()).toBe(sent.text.trim());
    expect(read.html?.trim()).toBe(sent.html.trim());
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]).toMatchObject({ filename: "R-2026-0017.pdf", mimeType: "application/pdf", disposition: "attachment" });
    expect(Buffer.from(read.attachments[0]!.content as ArrayBuffer).equals(pdf.bytes)).toBe(true);
  });

  it("has no line above 78 characters and ends each with CRLF (P10)", async () => {
    const raw = (await compose(mail({ attachments: [pdf], subject: `R-2026-0017 ${"Überlänge ".repeat(17)}` }))).toString("latin1");
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("is marked as automatic and names its delivery", async () => {
    const headers = headersOf(await compose(mail()));
    expect(headers).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(headers).toMatch(/^X-AR-Delivery: dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first\.0123456789ab\r$/im);
    expect(headers).toContain("Message-ID: <dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab@mail.example>");
  });

  it("says that it goes to many, where help is and who takes a wish not to get them", async () => {
    const headers = headersOf(await compose(mail())).replace(/\r\n\s+/g, " ");
    expect(headers).toMatch(/^List-ID: <invoices\.cmp-1\.mail\.example>\r?$/im);
    expect(headers).toContain("List-Help: <https://pay.example>");
    expect(headers).toContain("List-Unsubscribe: <mailto:r1abc@in.example?subject=unsubscribe>");
    expect(headersOf(await compose(mail({ kind: "reply" })))).not.toMatch(/^List-|^Auto-Submitted/m);
  });

  it("has the same Message-ID whenever it is composed, and joins its thread", async () => {
    expect(messageIdOf(mail())).toBe("<dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab@mail.example>");
    const headers = headersOf(await compose(mail({ inReplyTo: "<first@mail.example>" })));
    expect(headers).toContain("In-Reply-To: <first@mail.example>");
    expect(headers.replace(/\r\n\s+/g, " ")).toContain("References: <thr_i01JABCDEFGHJKMNPQRSTVWXYZ0.ba9876543210@in.example> <first@mail.example>");
  });

  it("carries file names of any script, without folders", async () => {
    const read = await parsed({ attachments: [{ ...pdf, name: "../../Счёт/№ 17; \r\n\"ș\".pdf" }] });
    expect(read.attachments[0]!.filename).toBe("Счёт-№ 17- -ș-.pdf");
  });
});

describe("hostile texts in headers", () => {
  it("cannot add a header through subject or name (73, 74)", async () => {
    const raw = await compose(mail({ subject: "R-1\r\nBcc: evil@x.example\r\n\r\nbody", companyName: '"Bank" <x@evil.example>\r\nBcc: y@z.example', inReplyTo: "<a@b>\r\nBcc: q@r.example", deliveryId: "dlv_1\r\nBcc: z" }));
    const names = headersOf(raw).replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => line.split(":")[0]!.toLowerCase());
    expect(names.filter((name) => !["auto-submitted", "x-auto-response-suppress", "list-id", "list-help", "list-unsubscribe", "x-ar-delivery", "from", "to", "reply-to", "in-reply-to", "references", "subject", "message-id", "date", "mime-version", "content-type"].includes(name))).toEqual([]);
    const read = await PostalMime.parse(raw);
    expect(read.from?.address).toBe("noreply-invoice@mail.example");
    expect(read.from?.name).not.toMatch(/[@<>"]/);
    expect(read.bcc).toBeUndefined();
    expect(read.subject).toBe("R-1 Bcc: evil@x.example body");
  });

  it("never yields other addresses than the given ones, whatever the texts are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), fc.constantFrom("\r\nBcc: a@b.example", '" <a@b.example>, "', ",a@b.example;", "=?UTF-8?Q?=0D=0ABcc:_a@b.example?=", "\u202E"), async (noise, trick) => {
        const hostile = `${noise}${trick}${noise}`;
        const read = await parsed({ companyName: hostile, subject: hostile, attachments: [{ ...pdf, bytes: Buffer.from("x"), name: hostile }] });
        expect(read.from?.address).toBe("noreply-invoice@mail.example");
        expect(read.to?.map(({ address }) => address)).toEqual(["anna@kunde.example"]);
        expect(read.replyTo?.map(({ address }) => address)).toEqual(["r1abc@in.example"]);
        expect([read.cc ?? [], read.bcc ?? []]).toEqual([[], []]);
        expect(read.from?.name ?? "").not.toMatch(/[@\u202E\r\n]/);
        expect([...(read.from?.name ?? "")].length).toBeLessThanOrEqual(64);
      }),
      { numRuns: 150 },
    );
  });

  it.each([["a@b.example, c@d.example"], ["Name <a@b.example>"], ["a@b.example\r\nBcc: x@y.example"], ["group: a@b.example;"], ['"a@evil.example x"@good.example'], [""], ["ä@b.example"]])(
    "%j is not an address that a mail goes to (75, 76)",
    async (to) => {
      await expect(compose(mail({ to: [to] }))).rejects.toMatchObject({ code: "not-an-email-address" });
    },
  );

  it("goes to somebody", async () => expect(compose(mail({ to: [] }))).rejects.toMatchObject({ code: "not-an-email-address" }));
});

describe("a mail that is too large", () => {
  it("is refused before it is built, so that it can go without its attachment", async () => {
    await expect(compose(mail({ attachments: [{ ...pdf, bytes: Buffer.alloc(6_000_000) }] }))).rejects.toBeInstanceOf(MailTooLarge);
    await expect(compose(mail({ attachments: [{ ...pdf, bytes: Buffer.alloc(20_000_000) }] }))).rejects.toMatchObject({ code: "mail-too-large", facts: { mostBytes: MOST_MAIL_BYTES } });
    expect((await compose(mail({ attachments: [{ ...pdf, bytes: Buffer.alloc(5_700_000) }] }))).length).toBeLessThanOrEqual(MOST_MAIL_BYTES);
  });
});
