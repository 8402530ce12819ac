import { beforeEach, describe, expect, it } from "vitest";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { issueInvoice } from "../../lambdas/use-cases/issue-invoice.ts";
import { listUpcoming, type Upcoming } from "../../lambdas/use-cases/list-upcoming.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { sendInvoice } from "../../lambdas/use-cases/send-invoice.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { LATER, office, type Office } from "../doubles/office.ts";

const ADDRESS = { line1: "Hauptstraße 1", postalCode: "10115", city: "Berlin", country: "DE" };

let o: Office;
beforeEach(async () => void (o = await office()));

const upcoming = (days = 30): Promise<Upcoming[]> => listUpcoming(o.world, o.world.actor(), { days });
const seen = async (days?: number) => (await upcoming(days)).map(({ channel, at, willSend, because }) => ({ channel, at, willSend, because }));
const afterWindow = async () => {
  o.world.now = LATER;
  await o.work();
};

describe("messages of the next days", () => {
  it("are invoices in their five minutes, and nothing once they have left", async () => {
    const { deliveryId } = await o.issued(await o.customer("K-1", "a@example.com"));
    expect(await upcoming()).toMatchObject([{ deliveryId, kind: "invoice", number: "INV-2026-0001", amountMinor: 11_900, at: LATER, willSend: true, because: null }]);
    await afterWindow();
    expect(await upcoming()).toEqual([]);
  });

  it("are invoices of a later day, as far as one looks", async () => {
    await o.issued(await o.customer("K-1", "a@example.com"), { issueOn: "2026-01-20" });
    expect(await seen(7)).toEqual([]);
    expect(await seen(30)).toMatchObject([{ willSend: true }]);
  });

  it("are letters that wait for somebody to print them, which nothing else does", async () => {
    await o.issued(await o.customer("K-1", null, { channel: "letter", address: ADDRESS }));
    await afterWindow();
    expect(await seen()).toEqual([{ channel: "letter", at: null, willSend: false, because: "waits-for-print" }]);
  });

  it("are texts that wait for the morning, at that hour", async () => {
    const { deliveryId } = await o.issued(await o.customer("K-1", null, { channel: "sms", phone: "0151 12345678", address: ADDRESS }));
    o.world.now = "2026-01-05T21:30:00.000Z";
    expect(await o.deliver(deliveryId, o.world.now)).toBe("waits-for-morning");
    expect(await seen()).toEqual([{ channel: "sms", at: "2026-01-06T07:00:00.000Z", willSend: true, because: null }]);
  });

  it("are what was sent by hand as a letter or at night as a text, once each", async () => {
    const customerId = await o.customer("K-1", "a@example.com", { phone: "0151 12345678", address: ADDRESS });
    const [letter, text] = [await o.issued(customerId), await o.issued(customerId)];
    o.world.now = "2026-01-05T21:30:00.000Z";
    await sendInvoice(o.world, o.world.actor(), { invoiceId: letter.invoiceId, channel: "letter" });
    await sendInvoice(o.world, o.world.actor(), { invoiceId: text.invoiceId, channel: "sms" });
    await o.work();
    expect(await seen()).toEqual([
      { channel: "sms", at: "2026-01-06T07:00:00.000Z", willSend: true, because: null },
      { channel: "letter", at: null, willSend: false, because: "waits-for-print" },
    ]);
  });

  it("are one letter, where the document does not go out by itself and somebody sent it on paper", async () => {
    await saveTemplate(o.world, o.world.actor(), { name: "invoice", text: { enabled: true, autoSend: false, attachPdf: true, languages: templateOf("invoice", COMPANY, null).languages } });
    const { invoiceId } = await o.issued(await o.customer("K-1", "a@example.com", { address: ADDRESS }));
    expect(await seen()).toEqual([{ channel: null, at: null, willSend: false, because: "auto-send-off" }]);
    await sendInvoice(o.world, o.world.actor(), { invoiceId, channel: "letter" });
    await o.work();
    expect(await seen()).toEqual([{ channel: "letter", at: null, willSend: false, because: "waits-for-print" }]);
  });

  it("that the mail server had no time for say when it is asked again, not when it was first", async () => {
    const { deliveryId } = await o.issued(await o.customer("K-1", "a@example.com"));
    o.world.answer = () => ({ is: "later", because: "sending-limited", detail: "Throttling" });
    o.world.now = LATER;
    await o.deliver(deliveryId);
    const [row] = await upcoming();
    expect(row).toMatchObject({ deliveryId, willSend: true });
    expect(row!.at! > LATER).toBe(true);
  });

  it("over credit notes name their sum", async () => {
    const customerId = await o.customer("K-1", "a@example.com");
    const { invoiceId } = await o.issued(customerId);
    const creditNote = await o.draft("credit-note", customerId, { creditsId: invoiceId, unitPriceMinor: 1_000 });
    await issueInvoice(o.world, o.world.actor(), { invoiceId: creditNote });
    expect((await upcoming()).find(({ kind }) => kind === "credit-note")).toMatchObject({ amountMinor: 1_190, number: "CN-2026-0001" });
  });

  it("are no other company's", async () => {
    await o.issued(await o.customer("K-1", "a@example.com"));
    expect(await listUpcoming(o.world, { ...o.world.actor(), companyId: `${COMPANY}x` }, { days: 30 })).toEqual([]);
  });
});
