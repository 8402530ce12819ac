import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery, DeliveryEvent, FeedbackType } from "../../lambdas/domain/delivery.ts";
import { isNews, joined } from "../../lambdas/domain/feedback.ts";
import { answered, type Answer } from "../../lambdas/domain/hand-over.ts";
import { inHand, NOW, sampleDelivery } from "./sample-standing.ts";

const TYPES: FeedbackType[] = ["send", "delivery", "bounce", "soft-bounce", "complaint", "delay", "reject"];
const event = (type: FeedbackType, at = NOW): DeliveryEvent => ({ type, recipient: "rechnung@example.com", at });
const after = (start: Delivery, events: DeliveryEvent[]): Delivery => events.reduce(joined, start);
const at = (n: number): string => new Date(Date.parse(NOW) + n * 1000).toISOString();

/** Walks every sequence of at most `most` events and tells how it ends; the events of a sequence are seconds apart. */
function everySequence(start: Delivery, most: number, tell: (types: FeedbackType[], end: Delivery) => void, before: FeedbackType[] = []): void {
  for (const type of TYPES) {
    const types = [...before, type];
    const end = joined(start, event(type, at(types.length)));
    tell(types, end);
    if (types.length < most) everySequence(end, most, tell, types);
  }
}

describe("news of the mail service about one mail (P4, I7)", () => {
  it.each([inHand(), inHand({ state: "unconfirmed" }), inHand({ state: "accepted", acceptedAt: NOW }), inHand({ state: "unknown" })])(
    "end in one state whatever the order of up to six events: $state",
    (start) => {
      const ends = new Map<string, string>();
      everySequence(start, 6, (types, { state }) => {
        const same = [...types].sort().join(" ");
        if ((ends.get(same) ?? state) !== state) expect.fail(`${types.join(", ")} ends as ${state}, in another order as ${ends.get(same)}`);
        ends.set(same, state);
      });
      expect(ends.size).toBe(1715);
    },
  );

  const mixed = fc.array(fc.record({ type: fc.constantFrom(...TYPES), recipient: fc.constantFrom("a@example.com", "b@example.com"), at: fc.integer({ min: 0, max: 9 }).map(at) }), { maxLength: 12 });

  it("say the same twice as once, as often as they come and wherever between", () => {
    fc.assert(fc.property(mixed, fc.array(fc.nat(), { maxLength: 12 }), (events, again) => {
      const doubled = events.flatMap((one, n) => [one, ...again.slice(0, n + 1).map((k) => events[k % (n + 1)]!)]);
      expect(after(inHand(), doubled)).toEqual(after(inHand(), events));
    }), { numRuns: 10_000 });
  });

  it("may be joined in groups: what is already known does not matter for what comes", () => {
    fc.assert(fc.property(mixed, mixed, (some, more) => {
      const known = after(inHand(), some);
      expect(after(known, [...some, ...more])).toEqual(after(known, more));
    }), { numRuns: 10_000 });
  });

  it("and the mail server's own answer may arrive in any order", () => {
    const answer = fc.constantFrom<Answer>({ is: "accepted", messageId: "m1" }, { is: "unconfirmed", detail: "timeout" });
    fc.assert(fc.property(answer, mixed, fc.nat(), (said, events, n) => {
      const cut = n % (events.length + 1);
      const between = after(answered(after(inHand(), events.slice(0, cut)), said, NOW), events.slice(cut));
      expect(between.state).toBe(after(answered(inHand(), said, NOW), events).state);
    }), { numRuns: 10_000 });
  });

  it("never lower the state: a late delivery does not undo a bounce, a bounce corrects a delivery", () => {
    expect(after(inHand(), [event("bounce"), event("delivery")]).state).toBe("bounced");
    expect(after(inHand(), [event("delivery"), event("bounce")]).state).toBe("bounced");
    expect(after(inHand(), [event("bounce"), event("complaint"), event("delivery")]).state).toBe("complained");
  });

  it("correct a mail whose fate was unknown", () => expect(after(inHand({ state: "unknown", dueAt: null }), [event("delivery")]).state).toBe("delivered"));

  it("end the waiting once nothing more is to come", () => {
    expect(after(inHand(), [event("send")]).dueAt).not.toBeNull();
    expect(after(inHand(), [event("send"), event("delay")]).dueAt).not.toBeNull();
    for (const type of ["delivery", "bounce", "complaint", "reject"] as const) expect(after(inHand(), [event(type)]).dueAt, type).toBeNull();
  });

  it("leave an out-of-office notice as a note: the mail is not bounced", () => expect(after(inHand({ state: "accepted", acceptedAt: NOW }), [event("soft-bounce")])).toMatchObject({ state: "accepted", events: [{ type: "soft-bounce" }] }));

  it.each(["pending", "held", "cancelled", "failed"] as const)("about a mail that never left, %s, change nothing of it (bad input 101)", (state) => {
    const start = sampleDelivery({ state });
    for (const type of TYPES) expect(after(start, [event(type)]), type).toEqual(start);
  });

  it("stay bounded when one mail gets ten thousand of them (bad input 102)", () => {
    const same = Array.from({ length: 10_000 }, () => event("soft-bounce"));
    expect(after(inHand(), same).events).toHaveLength(1);
    expect(after(inHand(), same.map((one, n) => ({ ...one, at: at(n) }))).events.length).toBeLessThanOrEqual(40);
  });

  it("are for a person to read only where something went wrong", () => expect(TYPES.filter(isNews)).toEqual(["bounce", "soft-bounce", "complaint", "reject"]));
});
