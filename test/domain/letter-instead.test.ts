import { describe, expect, it } from "vitest";
import { letterInstead, lettersStop } from "../../lambdas/domain/letter-instead.ts";
import { shelfOf } from "../../lambdas/domain/delivery-shelf.ts";
import { firstOf, NOW, sampleDelivery, standingOf } from "./sample-standing.ts";

describe("a letter in place of a mail that came back", () => {
  const standing = standingOf({ state: "bounced" });
  it("waits for the next run, once", () => {
    const [letter] = letterInstead(standing, firstOf(standing), NOW);
    expect(letter).toMatchObject({ slot: "lfirst", channel: "letter", state: "pending", kind: "invoice", dueAt: null });
    expect(shelfOf(letter!)).toBe("letters-waiting");
    expect(letterInstead({ ...standing, deliveries: [...standing.deliveries, letter!] }, firstOf(standing), NOW)).toEqual([]);
  });
  it("follows no letter", () => expect(letterInstead(standing, { ...firstOf(standing), channel: "letter" }, NOW)).toEqual([]));
});

describe("letters stop by themselves", () => {
  it.each([[49, 100, false], [50, 100, true], [50, 101, false], [99, 99, false], [500, 600, true], [0, 0, false], [100, 20, true]])("with %i of %i mails back in a week: %s", (bounced, sent, expected) => expect(lettersStop({ bounced, sent })).toBe(expected));
});

describe("the shelf of a delivery", () => {
  it.each([
    ["a document's first mail that waits", { slot: "first" }, null],
    ["a repeated mail that goes at once", { slot: "r1" }, null],
    ["a repeated mail that waits for its server", { slot: "r1", attempts: 1 }, "set-aside"],
    ["a held receipt", { slot: "p1", state: "held" }, "set-aside"],
    ["what nobody knows", { state: "unknown" }, "uncertain"],
    ["what failed", { state: "failed" }, "uncertain"],
    ["what a person has settled", { state: "unknown", settledBy: "resend a" }, null],
    ["a bounce", { state: "bounced" }, "undeliverable"],
    ["a complaint", { state: "complained" }, "undeliverable"],
    ["what arrived", { state: "delivered" }, null],
    ["a letter before its time", { channel: "letter" }, null],
    ["a printed letter", { channel: "letter", state: "handing", dueAt: null }, "letters-printed"],
    ["a posted letter", { channel: "letter", state: "accepted", dueAt: null }, "letters-posted"],
  ] as const)("of %s is %s", (_, facts, shelf) => expect(shelfOf(sampleDelivery(facts))).toBe(shelf));
});
