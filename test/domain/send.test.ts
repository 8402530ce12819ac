import { describe, expect, it } from "vitest";
import { blocked, markedSent, type Standing } from "../../lambdas/domain/invoice-commands.ts";
import { sent } from "../../lambdas/domain/send.ts";
import { firstOf, inHand, NOW, sampleDelivery, sampleHead, standingOf } from "./sample-standing.ts";

const send = (before: Standing, resendSlot = "r1") => sent(before, { resendSlot, to: ["buch@example.com"], note: "Wie besprochen", channel: null, now: NOW, by: "usr_b" });

describe("sending an invoice by hand", () => {
  it("inside the five minutes sends the first mail itself at once, so that no second one follows", () => {
    const after = send(standingOf());
    expect(after.deliveries).toMatchObject([{ slot: "first", state: "pending", trigger: "manual", sendNotBefore: NOW, dueAt: NOW, rev: 2, to: ["buch@example.com"], note: "Wie besprochen" }]);
    expect(after.head.autoSend).toMatchObject({ state: "cancelled", cancelledBecause: "sent-by-hand" });
  });

  it("makes the first mail where none was to go out by itself", () => expect(send({ head: sampleHead({ autoSend: null }), deliveries: [] })).toMatchObject({ head: { autoSend: null }, delivery: { slot: "first", trigger: "manual", createdBy: "usr_b" } }));
  it("is a person's own will also while a block holds the automatic mail", () => expect(send(blocked(standingOf(), { reason: "question", since: NOW })).delivery).toMatchObject({ slot: "first", state: "pending", because: null }));
  it.each(["cancelled", "failed"] as const)("takes up a first mail that is %s", (state) => expect(send(standingOf({ state })).delivery).toMatchObject({ slot: "first", state: "pending" }));
  it.each(["handing", "unconfirmed"] as const)("is refused while the first mail is with the mail server: %s", (state) => expect(() => send({ head: sampleHead(), deliveries: [inHand({ state })] })).toThrow("already-being-sent"));

  it.each(["accepted", "delivered", "bounced", "unknown"] as const)("after a first mail that is %s is a resend of its own, never swallowed (I4, T9)", (state) => {
    const after = send({ head: sampleHead({ sentAt: NOW }), deliveries: [inHand({ state })] });
    expect(after.delivery).toMatchObject({ slot: "r1", state: "pending", trigger: "manual", deliveryId: "dlv_inv01JGFJJZ00000000000000000B_r1" });
    expect(firstOf(after).state).toBe(state);
  });

  it("after somebody marked the invoice as sent is a resend too", () => expect(send(markedSent(standingOf(), NOW)).delivery.slot).toBe("r1"));

  it("by the same request twice is one resend, by another request another", () => {
    const once = send({ head: sampleHead({ sentAt: NOW }), deliveries: [inHand({ state: "delivered" })] });
    expect(send(once).deliveries).toEqual(once.deliveries);
    expect(send(once, "r2").deliveries.map(({ slot }) => slot)).toEqual(["first", "r1", "r2"]);
  });

  it("never changes another mail", () => {
    const other = sampleDelivery({ slot: "r5", state: "delivered" });
    expect(send({ head: sampleHead(), deliveries: [sampleDelivery(), other] }).deliveries).toContain(other);
  });
});
