import { describe, expect, it } from "vitest";
import { sendNotBefore } from "../../lambdas/domain/auto-send.ts";
import { addDays, later } from "../../lambdas/domain/days.ts";
import { dayAt, firstInstantOf, isTimeZone } from "../../lambdas/domain/zones.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
/** Days of 26 years in steps that meet every weekday, month and change of clocks in turn; a zone gets some of them. */
const DAYS = Array.from({ length: 90 }, (_, n) => addDays("2009-10-20", n * 107));
const daysOf = (zone: number, count: number): string[] => Array.from({ length: count }, (_, n) => DAYS[(zone * 7 + n * 13) % DAYS.length]!);
const HOUR_MS = 3_600_000;

describe("the day of a company (P5)", () => {
  it("begins, in every zone, at the first instant that bears its date: not a second earlier", () => {
    for (const [n, zone] of ZONES.entries()) {
      for (const day of daysOf(n, 14)) {
        const first = firstInstantOf(day, zone);
        if (dayAt(first, zone) < day) expect.fail(`${zone} ${day}: ${first} is still the day before`);
        if (dayAt(later(first, -1000), zone) >= day) expect.fail(`${zone} ${day}: ${first} is not the first instant`);
      }
    }
  });

  it("begins within 14 hours of the day in Greenwich, and days follow each other", () => {
    for (const [n, zone] of ZONES.entries()) {
      for (const day of daysOf(n + 3, 4)) {
        const first = Date.parse(firstInstantOf(day, zone));
        expect(Math.abs(first - Date.parse(`${day}T00:00:00Z`)), `${zone} ${day}`).toBeLessThanOrEqual(14 * HOUR_MS);
        expect(Date.parse(firstInstantOf(addDays(day, 1), zone)) - first, `${zone} ${day}`).toBeGreaterThanOrEqual(22 * HOUR_MS);
      }
    }
  });

  it.each([
    ["that was never there is the next one: Samoa skipped a day", "Pacific/Apia", "2011-12-30", 0, "2011-12-30T10:00:00.000Z"],
    ["that began twice is the first time: St John's set the clocks back a minute after midnight", "America/St_Johns", "2010-11-07", 0, "2010-11-07T02:30:00.000Z"],
    ["whose first hour comes twice is the first time", "America/Havana", "2026-11-01", 0, "2026-11-01T04:00:00.000Z"],
    ["whose clocks go by half an hour", "Australia/Lord_Howe", "2026-04-05", 0, "2026-04-04T13:00:00.000Z"],
    ["farthest east", "Pacific/Kiritimati", "2026-01-01", 0, "2025-12-31T10:00:00.000Z"],
    ["farthest west", "Pacific/Niue", "2026-01-01", 0, "2026-01-01T11:00:00.000Z"],
    ["at a send hour that the clocks skip is the hour after", "Europe/Berlin", "2026-03-29", 2, "2026-03-29T01:00:00.000Z"],
    ["at a send hour that comes twice is the first time", "Europe/Berlin", "2026-10-25", 2, "2026-10-25T00:00:00.000Z"],
    ["at the last hour", "Europe/Chisinau", "2026-07-01", 23, "2026-07-01T20:00:00.000Z"],
  ])("%s", (_, zone, day, hour, instant) => expect(firstInstantOf(day, zone, hour)).toBe(instant));
});

describe("a company's zone", () => {
  it("may be any zone with a region that there is", () => expect(ZONES.filter((zone) => zone.includes("/") && !isTimeZone(zone))).toEqual([]));
  it.each(["UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"])("may be %s", (zone) => expect(isTimeZone(zone)).toBe(true));
  it.each(["CET", "GMT", "+01:00", "UTC+1", "Europe/Berlin ", "Europe/Berlin\n", "Europe/", "/Berlin", "../etc/passwd", "Europe/Atlantis"])("is not \"%s\"", (zone) => expect(isTimeZone(zone)).toBe(false));
});

describe("the automatic mail (P5, I1)", () => {
  const places = ZONES.map((timeZone) => ({ timeZone, sendHour: null }));
  const issuedAts = Array.from({ length: 30 }, (_, n) => later("2026-03-27T22:57:11.000Z", n * 7 * HOUR_MS + n * 61_000));

  it("leaves at exactly the later of five minutes after issue and the first instant of the issue day, in every zone", () => {
    for (const place of places) {
      for (const issuedAt of issuedAts.slice(0, 3)) {
        for (const ahead of [-3, 0, 1, 40]) {
          const issueOn = addDays(dayAt(issuedAt, place.timeZone), ahead);
          const wanted = [later(issuedAt, 300_000), firstInstantOf(issueOn, place.timeZone)].sort().at(-1);
          expect(sendNotBefore(issuedAt, issueOn, place), `${place.timeZone} ${issuedAt} +${ahead}`).toBe(wanted);
        }
      }
    }
  });

  it("never leaves earlier when the invoice is issued later", () => {
    for (const place of places) {
      const times = issuedAts.map((issuedAt) => sendNotBefore(issuedAt, "2026-03-30", place));
      expect(times, place.timeZone).toEqual([...times].sort());
    }
  });

  it("of a document dated today never waits for the send hour (decisions 15)", () =>
    expect(sendNotBefore("2026-01-05T02:00:00.000Z", "2026-01-05", { timeZone: "Europe/Berlin", sendHour: 8 })).toBe("2026-01-05T02:05:00.000Z"));
  it("keeps its send hour when the clocks change before the day comes", () =>
    expect(sendNotBefore("2026-03-20T12:00:00.000Z", "2026-03-30", { timeZone: "Europe/Berlin", sendHour: 8 })).toBe("2026-03-30T06:00:00.000Z"));
});
