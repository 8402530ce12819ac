import { describe, expect, it } from "vitest";
import { newCompany } from "../../lambdas/domain/company.ts";
import type { Delivery } from "../../lambdas/domain/delivery.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { markedSent, reverted, type Standing } from "../../lambdas/domain/invoice-commands.ts";
import { issued, rescheduled } from "../../lambdas/domain/issue.ts";
import { newDocumentDelivery } from "../../lambdas/domain/new-delivery.ts";
import { DUE_AT, firstOf, inHand, ISSUED_AT, NOW, sampleDelivery, sampleHead, standingOf } from "./sample-standing.ts";

const company = newCompany("cmp_01JGFJJZ00000000000000000A");
const draft = (facts: Partial<InvoiceHead> = {}, deliveries: Delivery[] = []): Standing => ({ head: sampleHead({ phase: "draft", number: null, issuedAt: null, autoSend: null, ...facts }), deliveries });
const issue = (before: Standing, autoSend = true): Standing => issued(before, { company, autoSend, number: "INV-2026-0007", now: ISSUED_AT, by: "usr_a" });

describe("issuing an invoice", () => {
  it("gives it its number, its instant and the mail that leaves five minutes later", () => {
    const after = issue(draft());
    expect(after.head).toMatchObject({ phase: "issued", number: "INV-2026-0007", issuedAt: ISSUED_AT, autoSend: { dueAt: DUE_AT, state: "pending" } });
    expect(after.deliveries).toMatchObject([{ slot: "first", state: "pending", trigger: "auto", sendNotBefore: DUE_AT, dueAt: DUE_AT, version: 0, attempts: 0, stop: null, createdBy: "usr_a" }]);
  });

  it("sends nothing where the automatic mail is off", () => expect(issue(draft(), false)).toMatchObject({ head: { phase: "issued", autoSend: null }, deliveries: [] }));
  it("sends nothing for an invoice of nothing: nothing is due (I19)", () => expect(issue(draft({ totalMinor: 0 }))).toMatchObject({ head: { phase: "issued", autoSend: null }, deliveries: [] }));
  it("with a date in the future waits for that day in the company's zone", () => expect(issue(draft({ issueOn: "2026-01-12" })).head.autoSend).toEqual({ dueAt: "2026-01-11T23:00:00.000Z", state: "pending" }));

  it("while it is blocked makes the mail, but holds it", () => {
    const after = issue(draft({ blocks: [{ reason: "question", since: NOW }] }));
    expect(firstOf(after)).toMatchObject({ state: "held", because: "question", dueAt: null, sendNotBefore: DUE_AT });
    expect(after.head.autoSend).toEqual({ dueAt: DUE_AT, state: "held" });
  });
});

describe("issuing again after going back to a draft", () => {
  it("makes the cancelled first mail wait once more, as a newer revision of the same row", () => {
    const before = reverted(standingOf({ version: 5, rev: 2, stop: "reverted", attempts: 3 }));
    expect(issue(before).deliveries).toMatchObject([{ state: "pending", version: 5, rev: 3, because: null, stop: null, attempts: 0, sendNotBefore: DUE_AT }]);
  });

  it.each(["handing", "unconfirmed", "accepted", "delayed", "delivered", "bounced", "complained", "unknown", "rejected"] as const)("never sends a first mail again that may have left: it is %s (I3)", (state) => {
    const after = issue(reverted({ head: sampleHead(), deliveries: [inHand({ state })] }));
    expect([firstOf(after).state, firstOf(after).attempts]).toEqual([state, 1]);
  });

  it("lets a mail that the mail server puts off go later, but not when automatic mail is off by now", () => {
    const before = reverted({ head: sampleHead(), deliveries: [inHand()] });
    expect([firstOf(issue(before)).stop, firstOf(issue(before, false)).stop]).toEqual([null, "reverted"]);
  });

  it("says that it was sent when the mail server took the mail meanwhile (I8)", () =>
    expect(issue(reverted({ head: sampleHead(), deliveries: [inHand({ state: "accepted", acceptedAt: NOW })] })).head.sentAt).toBe(NOW));
});

describe("a new mail", () => {
  it("carries the invoice, the slot and the revision it is made from", () =>
    expect(newDocumentDelivery(sampleHead({ rev: 7 }), { slot: "r9", trigger: "manual", sendNotBefore: NOW, by: "usr_b", now: NOW })).toMatchObject({
      deliveryId: "dlv_inv01JGFJJZ00000000000000000B_r9", ownerId: sampleHead().invoiceId, customerId: sampleHead().customerId, kind: "invoice", channel: "email", rev: 7, createdBy: "usr_b", createdAt: NOW,
    }));
});

describe("an edit of an issued invoice", () => {
  it("does not start the five minutes again", () => expect(rescheduled(standingOf(), company)).toEqual(standingOf()));

  it("to another issue day moves the mail that waits, both ways", () => {
    const later = rescheduled(standingOf({}, { issueOn: "2026-01-12" }), company);
    expect([firstOf(later).dueAt, later.head.autoSend?.dueAt]).toEqual(["2026-01-11T23:00:00.000Z", "2026-01-11T23:00:00.000Z"]);
    expect(firstOf(rescheduled({ ...later, head: { ...later.head, issueOn: "2026-01-05" } }, company)).dueAt).toBe(DUE_AT);
  });

  it("moves a held mail without letting it go", () => expect(firstOf(rescheduled(standingOf({ state: "held", dueAt: null }, { issueOn: "2026-01-12" }), company))).toMatchObject({ state: "held", dueAt: null, sendNotBefore: "2026-01-11T23:00:00.000Z" }));

  it("does not move what is sent by hand, was cancelled or is with the mail server", () => {
    for (const delivery of [sampleDelivery({ trigger: "manual", sendNotBefore: NOW }), firstOf(markedSent(standingOf(), NOW)), inHand()]) {
      expect(rescheduled({ head: sampleHead({ issueOn: "2026-01-12" }), deliveries: [delivery] }, company).deliveries).toEqual([delivery]);
    }
  });

  it("of a draft moves nothing", () => expect(rescheduled(draft(), company)).toEqual(draft()));
});
