import { describe, expect, it } from "vitest";
import type { DeliveryState } from "../../lambdas/domain/delivery.ts";
import { answered, ANSWER_WITHIN_MS, awaitingNews, handedOver, MAX_ATTEMPTS, mayHandOver, NEWS_MOSTLY_WITHIN_MS, NEWS_WITHIN_MS, settled, type Answer } from "../../lambdas/domain/hand-over.ts";
import { later } from "../../lambdas/domain/days.ts";
import { DUE_AT, inHand, NOW, sampleDelivery, sampleHead } from "./sample-standing.ts";

const STATES: DeliveryState[] = ["pending", "held", "handing", "unconfirmed", "accepted", "delayed", "delivered", "bounced", "complained", "unknown", "failed", "rejected", "cancelled"];
const LATER: Answer = { is: "later", because: "throttled", detail: "slow down" };

describe("a mail may leave", () => {
  it("when its time has come", () => expect(mayHandOver(sampleHead(), sampleDelivery(), DUE_AT)).toEqual({ do: "go" }));
  it("not one millisecond early", () => expect(mayHandOver(sampleHead(), sampleDelivery(), later(DUE_AT, -1))).toEqual({ do: "wait", until: DUE_AT }));
  it.each(STATES.filter((state) => state !== "pending"))("never from the state %s", (state) => expect(mayHandOver(sampleHead(), sampleDelivery({ state }), NOW)).toEqual({ do: "nothing" }));

  it.each(["auto", "manual"] as const)("never while the invoice is a draft, by itself or by hand: %s (T7)", (trigger) => {
    for (const slot of ["first", "r1"]) expect(mayHandOver(sampleHead({ phase: "draft" }), sampleDelivery({ trigger, slot }), NOW)).toEqual({ do: "drop", because: "reverted" });
  });

  it.each(["voided", "written-off"] as const)("never for an invoice that is %s", (phase) => {
    for (const trigger of ["auto", "manual"] as const) expect(mayHandOver(sampleHead({ phase }), sampleDelivery({ trigger }), NOW)).toEqual({ do: "drop", because: phase });
  });

  it("not by itself once the invoice is marked as sent, but by hand", () => {
    const head = sampleHead({ sentAt: NOW });
    expect(mayHandOver(head, sampleDelivery(), NOW)).toEqual({ do: "drop", because: "marked-as-sent" });
    expect(mayHandOver(head, sampleDelivery({ trigger: "manual", slot: "r1" }), NOW)).toEqual({ do: "go" });
  });

  it("not by itself once everything is paid, but by hand and while a part is owed", () => {
    expect(mayHandOver(sampleHead({ paidMinor: 11_900 }), sampleDelivery(), NOW)).toEqual({ do: "drop", because: "paid" });
    expect(mayHandOver(sampleHead({ paidMinor: 11_900 }), sampleDelivery({ trigger: "manual" }), NOW)).toEqual({ do: "go" });
    expect(mayHandOver(sampleHead({ paidMinor: 11_899 }), sampleDelivery(), NOW)).toEqual({ do: "go" });
  });
});

describe("the hand-over", () => {
  it("counts the attempt and leaves the row due, so that a silent mail is found", () =>
    expect(handedOver(sampleDelivery(), DUE_AT)).toMatchObject({ state: "handing", attempts: 1, handedOverAt: DUE_AT, dueAt: DUE_AT }));
});

describe("the mail server's answer", () => {
  it("yes makes the mail accepted", () => expect(answered(inHand(), { is: "accepted", messageId: "m1" }, NOW)).toMatchObject({ state: "accepted", messageId: "m1", acceptedAt: NOW }));
  it("no makes it failed for good", () => expect(answered(inHand(), { is: "refused", because: "rejected", detail: "" }, NOW)).toMatchObject({ state: "failed", because: "rejected", dueAt: null }));
  it("none keeps it unconfirmed, to be looked at when the hour is over", () =>
    expect(answered(inHand(), { is: "unconfirmed", detail: "timeout" }, NOW)).toMatchObject({ state: "unconfirmed", dueAt: inHand().dueAt }));

  it("not now puts it back, each time for twice as long", () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => answered(inHand({ attempts }), LATER, NOW));
    expect(waits.map(({ state, sendNotBefore, dueAt }) => [state, Date.parse(sendNotBefore) - Date.parse(NOW), dueAt === sendNotBefore])).toEqual([2, 4, 8, 16, 32].map((minutes) => ["pending", minutes * 60_000, true]));
  });

  it("not now, for the sixth time, ends it", () => expect(answered(inHand({ attempts: MAX_ATTEMPTS }), LATER, NOW)).toMatchObject({ state: "failed", because: "throttled", dueAt: null }));
  it("not now, after somebody stopped it, cancels it for that reason", () => expect(answered(inHand({ stop: "voided" }), LATER, NOW)).toMatchObject({ state: "cancelled", because: "voided", dueAt: null }));

  it("that comes after the mail service's own news only adds the message's id", () => {
    const delivered = inHand({ state: "delivered", dueAt: null, acceptedAt: DUE_AT });
    expect(answered(delivered, { is: "accepted", messageId: "m1" }, NOW)).toEqual({ ...delivered, messageId: "m1" });
    for (const answer of [LATER, { is: "unconfirmed", detail: "" }, { is: "refused", because: "x", detail: "" }] as Answer[]) expect(answered(delivered, answer, NOW)).toBe(delivered);
  });

  it.each(STATES.filter((state) => state !== "handing" && state !== "unconfirmed"))("never moves a mail that is %s", (state) => {
    for (const answer of [LATER, { is: "accepted", messageId: "m1" }, { is: "refused", because: "x", detail: "" }] as Answer[]) expect(answered(inHand({ state }), answer, NOW).state).toBe(state);
  });
});

describe("a mail found due to leave that has left", () => {
  it.each([["handing", ANSWER_WITHIN_MS], ["unconfirmed", ANSWER_WITHIN_MS], ["accepted", NEWS_WITHIN_MS], ["delayed", NEWS_WITHIN_MS]] as const)("is due again at its deadline: %s", (state, withinMs) => {
    const found = inHand({ state, dueAt: DUE_AT, acceptedAt: state === "accepted" || state === "delayed" ? DUE_AT : null });
    expect(awaitingNews(found, NOW)).toEqual({ ...found, dueAt: later(DUE_AT, withinMs) });
    expect(awaitingNews(awaitingNews(found, NOW), NOW)).toEqual(awaitingNews(found, NOW));
  });
  it("stays as it is for a minute, since news mostly comes by then", () => {
    const justLeft = inHand({ state: "accepted", dueAt: DUE_AT, acceptedAt: DUE_AT });
    expect(awaitingNews(justLeft, later(DUE_AT, NEWS_MOSTLY_WITHIN_MS - 1))).toBe(justLeft);
  });
  it.each(["pending", "held", "cancelled", "delivered", "failed"] as const)("is not one that is %s", (state) => {
    const other = sampleDelivery({ state });
    expect(awaitingNews(other, NOW)).toBe(other);
  });
});

describe("a deadline that passed", () => {
  const due = { dueAt: NOW };
  it("is none before its time", () => expect(settled(inHand({ dueAt: later(NOW, 1) }), NOW)).toEqual(inHand({ dueAt: later(NOW, 1) })));
  it.each(["handing", "unconfirmed"] as const)("of a mail that is %s waits an hour for an answer, then nobody knows", (state) => {
    const first = settled(inHand({ ...due, state }), NOW);
    expect(first).toMatchObject({ state, dueAt: later(DUE_AT, ANSWER_WITHIN_MS) });
    expect(settled(first, later(DUE_AT, ANSWER_WITHIN_MS))).toMatchObject({ state: "unknown", because: "no-answer", dueAt: null });
  });

  it.each(["accepted", "delayed"] as const)("of a mail that is %s waits 72 hours for news, then nobody knows", (state) => {
    const first = settled(inHand({ ...due, state, acceptedAt: DUE_AT }), NOW);
    expect(first).toMatchObject({ state, dueAt: later(DUE_AT, NEWS_WITHIN_MS) });
    expect(settled(first, later(DUE_AT, NEWS_WITHIN_MS))).toMatchObject({ state: "unknown", because: "no-news", dueAt: null });
  });

  it("of a mail that waits to leave is its time to leave: it is not forgotten (I5)", () => expect(settled(sampleDelivery(due), NOW)).toEqual(sampleDelivery(due)));

  it("ends in a state of rest for every mail that left, however often it is looked at (I6)", () => {
    for (const state of STATES.slice(2)) {
      let delivery = inHand({ ...due, state, acceptedAt: DUE_AT });
      for (let looks = 0; looks < 3; looks++) delivery = settled(delivery, delivery.dueAt ?? NOW);
      expect([delivery.dueAt, ["handing", "unconfirmed", "accepted", "delayed"].includes(delivery.state)], state).toEqual([null, false]);
    }
  });
});
