import { describe, expect, it } from "vitest";
import { holdDelivery, hurryDelivery, isReusable, releaseDelivery, reviseDelivery, stopDelivery } from "../../lambdas/domain/delivery-commands.ts";
import type { DeliveryState } from "../../lambdas/domain/delivery.ts";
import { answered } from "../../lambdas/domain/hand-over.ts";
import { DUE_AT, inHand, NOW, sampleDelivery } from "./sample-standing.ts";

const OVER: DeliveryState[] = ["accepted", "delayed", "delivered", "bounced", "complained", "unknown", "failed", "rejected", "cancelled"];
const OUT_OF_HAND: DeliveryState[] = ["handing", "unconfirmed"];

describe("stopping a mail", () => {
  it.each(["pending", "held"] as const)("that is %s cancels it and says why", (state) =>
    expect(stopDelivery(sampleDelivery({ state }), "voided")).toMatchObject({ state: "cancelled", because: "voided", dueAt: null }));
  it.each(OUT_OF_HAND)("that is %s comes too late: only the reason is noted", (state) => expect(stopDelivery(inHand({ state }), "voided")).toEqual(inHand({ state, stop: "voided" })));
  it.each(OVER)("that is %s changes nothing", (state) => expect(stopDelivery(inHand({ state }), "voided")).toEqual(inHand({ state })));
});

describe("setting a mail aside", () => {
  it("keeps the time at which it may leave", () => expect(holdDelivery(sampleDelivery(), "question")).toMatchObject({ state: "held", because: "question", dueAt: null, sendNotBefore: DUE_AT }));
  it("a second time keeps the first reason", () => expect(holdDelivery(sampleDelivery({ state: "held", because: "on-hold" }), "question").because).toBe("on-hold"));
  it.each(OVER)("that is %s changes nothing", (state) => expect(holdDelivery(inHand({ state }), "question")).toEqual(inHand({ state })));

  it("while the mail server has it loses nothing: a \"not now\" leaves it held for that reason (decisions 3)", () => {
    const back = answered(holdDelivery(inHand(), "question"), { is: "later", because: "throttled", detail: "" }, NOW);
    expect(back).toMatchObject({ state: "held", because: "question", stop: null, dueAt: null });
    expect(releaseDelivery(back, NOW)).toMatchObject({ state: "pending", dueAt: back.sendNotBefore });
  });

  it("does not take back that it was stopped for good", () => expect(holdDelivery(inHand({ stop: "auto-send-off" }), "question").stop).toBe("auto-send-off"));
});

describe("releasing a mail", () => {
  it("lets it leave now when its time has passed, else at its time", () => {
    const held = sampleDelivery({ state: "held", because: "question", dueAt: null });
    expect(releaseDelivery(held, NOW)).toMatchObject({ state: "pending", because: null, sendNotBefore: NOW, dueAt: NOW });
    expect(releaseDelivery({ ...held, sendNotBefore: "2026-01-11T23:00:00.000Z" }, NOW)).toMatchObject({ sendNotBefore: "2026-01-11T23:00:00.000Z", dueAt: "2026-01-11T23:00:00.000Z" });
  });

  it("that waits already changes nothing", () => expect(releaseDelivery(sampleDelivery(), NOW)).toEqual(sampleDelivery()));
  it.each(OVER)("that is %s changes nothing", (state) => expect(releaseDelivery(inHand({ state }), NOW)).toEqual(inHand({ state })));
  it("while the mail server has it takes back the hold", () => expect(releaseDelivery(inHand({ stop: "question" }), NOW).stop).toBeNull());
  it.each(["auto-send-off", "voided", "marked-as-sent", "paid", "reverted", "written-off"])("never takes back %s", (stop) => expect(releaseDelivery(inHand({ stop }), NOW).stop).toBe(stop));
});

describe("changing what a mail says", () => {
  it.each(["pending", "held", "handing", "unconfirmed"] as const)("raises the revision of one that is %s", (state) => expect(reviseDelivery(sampleDelivery({ state, rev: 4 })).rev).toBe(5));
  it.each(OVER)("leaves one that is %s as it was", (state) => expect(reviseDelivery(inHand({ state })).rev).toBe(inHand().rev));
});

describe("sending at once by hand", () => {
  it.each(["pending", "held", "cancelled", "failed"] as const)("takes the very row of a mail that is %s", (state) =>
    expect([isReusable(sampleDelivery({ state })), hurryDelivery(sampleDelivery({ state, because: "question" }), NOW)]).toMatchObject([true, { state: "pending", trigger: "manual", because: null, sendNotBefore: NOW, dueAt: NOW }]));
  it.each(OUT_OF_HAND)("is refused while the mail server has it: %s", (state) => expect(() => hurryDelivery(inHand({ state }), NOW)).toThrow("already-being-sent"));
  it.each(OVER.filter((state) => state !== "cancelled" && state !== "failed"))("never uses the row of a mail that is %s", (state) => expect(isReusable(inHand({ state }))).toBe(false));
  it("forgets an earlier stop, so that a busy mail server is tried again", () => {
    const sending = { ...hurryDelivery(sampleDelivery({ state: "cancelled", because: "auto-send-off", stop: "auto-send-off" }), NOW), state: "handing" as const, attempts: 2 };
    expect(answered(sending, { is: "later", because: "throttled", detail: "" }, NOW).state).toBe("pending");
  });
});
