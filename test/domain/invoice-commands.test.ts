import { describe, expect, it } from "vitest";
import type { Block } from "../../lambdas/domain/invoice.ts";
import { balanceOf } from "../../lambdas/domain/invoice.ts";
import { autoSendOff, blocked, held, markedSent, released, reverted, revised, unblocked, voided, withPayment, writtenOff, type Standing } from "../../lambdas/domain/invoice-commands.ts";
import { answered } from "../../lambdas/domain/hand-over.ts";
import { DUE_AT, firstOf, inHand, NOW, sampleDelivery, sampleHead, standingOf } from "./sample-standing.ts";

const question: Block = { reason: "question", since: NOW };
const dispute: Block = { reason: "dispute", since: NOW };
const resend = sampleDelivery({ slot: "r1", deliveryId: "dlv_01JGFJJZ00000000000000000B_r1", trigger: "manual" });

const CANCELLING: [string, (before: Standing) => Standing, string][] = [
  ["marked as sent", (before) => markedSent(before, NOW), "marked-as-sent"],
  ["voided", voided, "voided"],
  ["written off", writtenOff, "written-off"],
  ["paid in full", (before) => withPayment(before, 11_900, "EUR"), "paid"],
];

describe.each(CANCELLING)("an invoice that is %s", (_, command, because) => {
  it.each(["pending", "held"] as const)("no longer sends what was %s, and says why on its face", (state) => {
    const after = command(standingOf({ state }));
    expect(firstOf(after)).toMatchObject({ state: "cancelled", because });
    expect(after.head.autoSend).toEqual({ dueAt: DUE_AT, state: "cancelled", cancelledBecause: because });
  });

  it("takes resends that still wait with it", () => expect(command({ head: sampleHead(), deliveries: [sampleDelivery(), resend] }).deliveries.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]));
  it("leaves a note on a mail that the mail server has", () => expect(firstOf(command({ head: sampleHead(), deliveries: [inHand()] }))).toEqual(inHand({ stop: because })));
  it("does not touch a mail that arrived", () => expect(firstOf(command({ head: sampleHead(), deliveries: [inHand({ state: "delivered" })] }))).toEqual(inHand({ state: "delivered" })));
});

describe("what is owed", () => {
  it.each([["voided", voided], ["written off", writtenOff]] as const)("is nothing once it is %s, and the number and the sum stay (I20)", (_, command) => {
    const { head } = command(standingOf({}, { paidMinor: 1_900, refundedMinor: 100 }));
    expect([balanceOf(head), head.number, head.totalMinor, head.creditedMinor]).toEqual([0, "INV-2026-0001", 11_900, 10_100]);
  });

  it("goes down by a part payment, and the rest is still asked for", () => {
    const { head, deliveries } = withPayment(standingOf(), 11_899, "EUR");
    expect([balanceOf(head), deliveries[0]?.state]).toEqual([1, "pending"]);
  });

  it("cannot be overpaid or paid in other money", () => {
    expect(() => withPayment(standingOf(), 11_901, "EUR")).toThrow("more-than-owed");
    expect(() => withPayment(standingOf(), 1, "RON")).toThrow("other-currency");
  });
});

describe("switching the automatic mail off", () => {
  it("cancels the first mail only, not what a person sends", () => {
    const after = autoSendOff({ head: sampleHead(), deliveries: [sampleDelivery(), resend] });
    expect(after.deliveries.map(({ state }) => state)).toEqual(["cancelled", "pending"]);
    expect(after.head.autoSend).toMatchObject({ state: "cancelled", cancelledBecause: "auto-send-off" });
    expect(firstOf(autoSendOff(standingOf({ trigger: "manual" }))).state).toBe("pending");
  });

  it("stays off through a block that comes and goes while the mail server has the mail", () => {
    const off = autoSendOff({ head: sampleHead(), deliveries: [inHand()] });
    const first = firstOf(unblocked(blocked(off, question), null, NOW));
    expect(answered(first, { is: "later", because: "throttled", detail: "" }, NOW)).toMatchObject({ state: "cancelled", because: "auto-send-off" });
  });
});

describe("going back to a draft", () => {
  it("keeps the number and forgets the issue", () => {
    const after = reverted(standingOf());
    expect(after.head).toMatchObject({ phase: "draft", number: "INV-2026-0001", issuedAt: null, autoSend: null });
    expect(firstOf(after)).toMatchObject({ state: "cancelled", because: "reverted" });
  });
});

describe("a clerk's hold", () => {
  it("sets the first mail aside and shows it; the release lets it go", () => {
    const aside = held(standingOf());
    expect([firstOf(aside).state, aside.head.autoSend?.state]).toEqual(["held", "held"]);
    const free = released(aside, NOW);
    expect([firstOf(free), free.head.autoSend]).toMatchObject([{ state: "pending", dueAt: NOW }, { state: "pending", dueAt: NOW }]);
  });

  it("outlives a block", () => expect(firstOf(unblocked(blocked(held(standingOf()), question), null, NOW))).toMatchObject({ state: "held", because: "on-hold" }));

  it("outlives a block also while the mail server has the mail", () => {
    const aside = held({ head: sampleHead(), deliveries: [inHand()] });
    expect(aside.head.autoSend?.state).toBe("held");
    expect(firstOf(unblocked(blocked(aside, question), null, NOW)).stop).toBe("on-hold");
  });
});

describe("a block", () => {
  it("holds everything that waits, and its end lets everything go: nothing is lost (decisions 3)", () => {
    const during = blocked({ head: sampleHead(), deliveries: [sampleDelivery(), resend] }, question);
    expect(during.deliveries.map(({ state, because }) => [state, because])).toEqual([["held", "question"], ["held", "question"]]);
    const after = unblocked(during, "question", NOW);
    expect([after.head.blocks, after.deliveries.map(({ state }) => state)]).toEqual([[], ["pending", "pending"]]);
  });

  it("that is not the last one keeps the mail aside when it ends", () => {
    const both = blocked(blocked(standingOf(), question), dispute);
    const one = unblocked(both, "question", NOW);
    expect([one.head.blocks.map(({ reason }) => reason), firstOf(one).state]).toEqual([["dispute"], "held"]);
    expect(firstOf(unblocked(one, "dispute", NOW)).state).toBe("pending");
  });

  it("for a reason that is there already takes its place, with the newer note", () => expect(blocked(blocked(standingOf(), question), { ...question, note: "asked again" }).head.blocks).toEqual([{ ...question, note: "asked again" }]));
  it("lifted without a reason lifts all", () => expect(unblocked(blocked(blocked(standingOf(), question), dispute), null, NOW).head.blocks).toEqual([]));
  it("does not bring back a mail that was cancelled", () => expect(firstOf(unblocked(blocked(markedSent(standingOf(), NOW), question), null, NOW)).state).toBe("cancelled"));
});

describe("the face of an invoice", () => {
  it.each(["handing", "unconfirmed", "failed"] as const)("does not say that its mail is sent while the mail is %s (I8)", (state) => {
    expect(blocked({ head: sampleHead(), deliveries: [inHand({ state })] }, question).head.autoSend?.state).not.toBe("sent");
  });
  it("counts the changes of its content", () => expect(revised(standingOf()).head.rev).toBe(2));
});

it("every command done twice is as done once (P13)", () => {
  const commands = [...CANCELLING.slice(0, 1).map(([, command]) => command), autoSendOff, held, (before: Standing) => released(before, NOW), (before: Standing) => blocked(before, question), (before: Standing) => unblocked(before, null, NOW), reverted, voided, writtenOff];
  for (const before of [standingOf(), standingOf({ state: "held", because: "question" }, { blocks: [question] }), { head: sampleHead(), deliveries: [inHand()] }]) {
    for (const command of commands) expect(command(command(before))).toEqual(command(before));
  }
});
