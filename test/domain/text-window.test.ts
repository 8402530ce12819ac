import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textNotBefore } from "../../lambdas/domain/text-window.ts";

const BERLIN = "Europe/Berlin";
const hourIn = (instant: string, timeZone: string): number => Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date(instant)));

describe("a text leaves between eight and nine", () => {
  it.each([
    ["2026-01-05T06:59:59.999Z", "2026-01-05T07:00:00.000Z"], ["2026-01-05T07:00:00.000Z", "2026-01-05T07:00:00.000Z"], ["2026-01-05T19:59:59.999Z", "2026-01-05T19:59:59.999Z"],
    ["2026-01-05T20:00:00.000Z", "2026-01-06T07:00:00.000Z"], ["2026-01-05T23:30:00.000Z", "2026-01-06T07:00:00.000Z"],
  ])("in Berlin, in winter: %s is said at %s", (now, then) => expect(textNotBefore(now, BERLIN)).toBe(then));

  it.each([
    ["the evening before the clocks go forward", "2026-03-28T21:00:00.000Z", "2026-03-29T06:00:00.000Z"], ["in that night", "2026-03-29T01:30:00.000Z", "2026-03-29T06:00:00.000Z"],
    ["the evening before they go back", "2026-10-24T20:00:00.000Z", "2026-10-25T07:00:00.000Z"], ["in the hour that comes twice", "2026-10-25T00:30:00.000Z", "2026-10-25T07:00:00.000Z"],
    ["the evening of that day", "2026-10-25T20:00:00.000Z", "2026-10-26T07:00:00.000Z"],
  ])("in Berlin, %s", (_, now, then) => expect(textNotBefore(now, BERLIN)).toBe(then));

  it("by the company's own day, wherever it is", () => {
    expect(textNotBefore("2026-01-05T20:00:00.000Z", "Pacific/Auckland")).toBe("2026-01-05T20:00:00.000Z");
    expect(textNotBefore("2026-01-05T03:00:00.000Z", "America/New_York")).toBe("2026-01-05T13:00:00.000Z");
    expect(textNotBefore("2026-01-05T20:00:00.000Z", "Asia/Kathmandu")).toBe("2026-01-06T02:15:00.000Z");
  });

  it("never in the past, never at night, never later than the next day's morning", () => {
    const at = fc.date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(
      fc.property(at, fc.constantFrom(BERLIN, "Europe/Bucharest", "Europe/Chisinau", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "UTC"), (now, timeZone) => {
        const then = textNotBefore(now, timeZone);
        expect(then >= now).toBe(true);
        expect(hourIn(then, timeZone)).toBeGreaterThanOrEqual(8);
        expect(hourIn(then, timeZone)).toBeLessThan(21);
        expect(Date.parse(then) - Date.parse(now)).toBeLessThanOrEqual(12 * 3_600_000);
        expect(textNotBefore(then, timeZone)).toBe(then);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a second text to the same number", () => {
  it("waits for the next day's morning", () => {
    expect(textNotBefore("2026-01-05T10:00:00.000Z", BERLIN, "2026-01-05T09:00:00.000Z")).toBe("2026-01-06T07:00:00.000Z");
    expect(textNotBefore("2026-03-28T10:00:00.000Z", BERLIN, "2026-03-28T07:00:00.000Z")).toBe("2026-03-29T06:00:00.000Z");
  });
  it("may follow the next day, though less than 24 hours have passed", () => expect(textNotBefore("2026-01-06T07:00:00.000Z", BERLIN, "2026-01-05T19:00:00.000Z")).toBe("2026-01-06T07:00:00.000Z"));
  it("counts by the company's day, not by UTC's", () => expect(textNotBefore("2026-01-05T20:00:00.000Z", "Pacific/Auckland", "2026-01-05T08:00:00.000Z")).toBe("2026-01-05T20:00:00.000Z"));
});
