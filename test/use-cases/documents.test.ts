import { beforeEach, describe, expect, it } from "vitest";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { balanceOf, statusOf } from "../../lambdas/domain/invoice.ts";
import { commandInvoice } from "../../lambdas/use-cases/command-invoice.ts";
import { convertEstimate } from "../../lambdas/use-cases/convert-estimate.ts";
import { draftCreditNote } from "../../lambdas/use-cases/draft-credit-note.ts";
import { issueInvoice } from "../../lambdas/use-cases/issue-invoice.ts";
import { answerEstimate } from "../../lambdas/use-cases/portal/answer-estimate.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office, type Office } from "../doubles/office.ts";

let o: Office;
let customerId: string;
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("A", "a@example.net");
});

const headOf = async (id: string) => (await o.world.store.invoice(COMPANY, id))!.head;
const issue = async (id: string) => (await issueInvoice(o.world, o.world.actor(), { invoiceId: id })).folder.head;
const command = (invoiceId: string, name: Parameters<typeof commandInvoice>[2]["command"]) => commandInvoice(o.world, o.world.actor(), { invoiceId, command: name });
const sendsItself = (name: string) => saveTemplate(o.world, o.world.actor(), { name, text: { ...templateOf(name, COMPANY, null), autoSend: true } });

describe("an estimate", () => {
  it("has a number of its own series and is no claim", async () => {
    const head = await issue(await o.draft("estimate", customerId));
    expect(head.number).toBe("EST-2026-0001");
    expect(statusOf(head, "2026-01-06")).toBe("not-sent");
    expect(statusOf(head, "2026-02-05")).toBe("expired");
  });

  it("goes out by itself after five minutes where the company says so (003-26, 003-29)", async () => {
    await sendsItself("estimate");
    const id = await o.draft("estimate", customerId);
    await issue(id);
    expect(await o.deliver(o.first(id), "2026-01-05T08:04:59.000Z")).toBe("too-early");
    await o.deliver(o.first(id));
    expect(o.world.mails.map(({ kind, subject }) => [kind, subject.includes("EST-2026-0001")])).toEqual([["estimate", true]]);
    expect((await headOf(id)).sentAt).toBe(o.world.now);
  });

  it("is accepted once, and its mail that still waits is not sent any more", async () => {
    await sendsItself("estimate");
    const id = await o.draft("estimate", customerId);
    await issue(id);
    await command(id, "accept");
    expect(await headOf(id)).toMatchObject({ decision: { state: "accepted", by: "clerk@example.test" } });
    expect(await rowOfDelivery(o.world, o.first(id))).toMatchObject({ state: "cancelled", because: "decided" });
    await expect(command(id, "decline")).rejects.toMatchObject({ code: "is-decided" });
  });

  it("becomes one invoice, however often it is asked for", async () => {
    const id = await o.draft("estimate", customerId);
    await issue(id);
    const { folder } = await convertEstimate(o.world, o.world.actor(), { invoiceId: id, request: { key: "k", hash: "h" } });
    const again = await convertEstimate(o.world, o.world.actor(), { invoiceId: id, request: { key: "k", hash: "h" } });
    expect(again.replayed).toBe(true);
    expect(again.folder.head.invoiceId).toBe(folder.head.invoiceId);
    expect(folder.head).toMatchObject({ phase: "draft", number: null, totalMinor: 11_900, issueOn: "2026-01-05", dueOn: "2026-02-04" });
    expect(folder.body.customerReference).toBe("EST-2026-0001");
    await expect(convertEstimate(o.world, o.world.actor(), { invoiceId: id })).rejects.toMatchObject({ code: "is-converted" });
  });

  describe("in the portal", () => {
    const link = (facts: { customerId?: string } = {}) => ({ type: "link" as const, version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId: "inv_x", deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null, ...facts });
    it("is accepted by its customer, who is named", async () => {
      const id = await o.draft("estimate", customerId);
      await issue(id);
      const { head } = await answerEstimate(o.world, { link: link(), invoiceId: id, decision: "accept", name: "Ana Popescu", now: o.world.now });
      expect(head.decision).toMatchObject({ state: "accepted", by: "customer Ana Popescu" });
    });
    it("is not found by another customer, nor a draft by anyone", async () => {
      const id = await o.draft("estimate", customerId);
      await expect(answerEstimate(o.world, { link: link(), invoiceId: id, decision: "accept", name: null, now: o.world.now })).rejects.toMatchObject({ code: "not-found" });
      await issue(id);
      const stranger = link({ customerId: await o.customer("B", "b@example.net") });
      await expect(answerEstimate(o.world, { link: stranger, invoiceId: id, decision: "accept", name: null, now: o.world.now })).rejects.toMatchObject({ code: "not-found" });
    });
    it("is refused after its last day", async () => {
      const id = await o.draft("estimate", customerId, { dueOn: "2026-01-06" });
      await issue(id);
      await expect(answerEstimate(o.world, { link: link(), invoiceId: id, decision: "decline", name: null, now: "2026-01-07T08:00:00.000Z" })).rejects.toMatchObject({ code: "estimate-expired" });
    });
    it("leaves an invoice alone", async () => {
      const { invoiceId } = await o.issued(customerId);
      await expect(answerEstimate(o.world, { link: link(), invoiceId, decision: "accept", name: null, now: o.world.now })).rejects.toMatchObject({ code: "not-found" });
    });
  });
});

describe("a credit note", () => {
  it("lowers what its invoice owes from issue on, and stops the mail of one that owes nothing more", async () => {
    const { invoiceId, deliveryId } = await o.issued(customerId);
    const id = await o.draft("credit-note", customerId, { creditsId: invoiceId });
    expect(balanceOf(await headOf(invoiceId))).toBe(11_900);
    const note = await issue(id);
    expect(note).toMatchObject({ number: "CN-2026-0001", paidMinor: 11_900, credits: invoiceId });
    expect(await headOf(invoiceId)).toMatchObject({ creditedMinor: 11_900, autoSend: { state: "cancelled", cancelledBecause: "credited" } });
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "cancelled", because: "credited" });
    expect((await o.world.store.invoice(COMPANY, id))!.body.credited).toEqual({ number: "INV-2026-0001", issueOn: "2026-01-05" });
  });

  it("of a whole invoice needs no lines", async () => {
    const { invoiceId } = await o.issued(customerId);
    const { folder } = await draftCreditNote(o.world, o.world.actor(), { creditsId: invoiceId, text: {} });
    expect(folder.head).toMatchObject({ customerId, totalMinor: 11_900, currency: "EUR", issueOn: "2026-01-05" });
  });

  it("that is void gives the invoice back what it owed", async () => {
    const { invoiceId } = await o.issued(customerId);
    const id = await o.draft("credit-note", customerId, { creditsId: invoiceId, unitPriceMinor: 5_000 });
    await issue(id);
    expect(balanceOf(await headOf(invoiceId))).toBe(5_950);
    await command(id, "void");
    expect(balanceOf(await headOf(invoiceId))).toBe(11_900);
    expect(await headOf(id)).toMatchObject({ phase: "voided", paidMinor: 0 });
  });

  it("cannot credit more than was invoiced, in one or in two (I13)", async () => {
    const { invoiceId } = await o.issued(customerId);
    await issue(await o.draft("credit-note", customerId, { creditsId: invoiceId }));
    const second = await o.draft("credit-note", customerId, { creditsId: invoiceId, unitPriceMinor: 1 });
    await expect(issue(second)).rejects.toMatchObject({ code: "more-than-invoiced" });
    expect(await headOf(second)).toMatchObject({ phase: "draft", number: null });
  });

  it.each([
    ["an invoice of somebody else", async () => (await o.issued(await o.customer("B", "b@example.net"))).invoiceId],
    ["an invoice that is not there", async () => "inv_01JGFJJZ00000000000000000B"],
    ["an estimate", async () => o.draft("estimate", customerId)],
  ])("is refused for %s", async (_, creditsId) => {
    await expect(draftCreditNote(o.world, o.world.actor(), { customerId, creditsId: await creditsId(), text: {} })).rejects.toMatchObject({ faults: [{ at: "invoiceId", code: "unknown-invoice" }] });
  });

  it("without an invoice needs lines and a customer", async () => {
    await expect(draftCreditNote(o.world, o.world.actor(), { customerId, text: {} })).rejects.toMatchObject({ faults: [{ at: "items", code: "required" }] });
    await expect(draftCreditNote(o.world, o.world.actor(), { text: {} })).rejects.toMatchObject({ faults: [{ at: "customerId", code: "required" }] });
  });

  it("does not take what is only an invoice's", async () => {
    const id = await o.draft("credit-note", customerId);
    await issue(id);
    await expect(command(id, "write-off")).rejects.toMatchObject({ code: "not-for-this-kind" });
    await expect(command(id, "accept")).rejects.toMatchObject({ code: "not-for-this-kind" });
  });
});
