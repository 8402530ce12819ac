import { describe, expect, it } from "vitest";
import { sendNotBefore } from "../../lambdas/domain/auto-send.ts";
import { addDays, isDay } from "../../lambdas/domain/days.ts";
import { dayAt, firstInstantOf, isTimeZone } from "../../lambdas/domain/zones.ts";

describe("days in a company's zone", () => {
  it.each([
    ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00.000Z"],
    ["Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00.000Z"],
    ["America/Havana", "2026-03-08", "2026-03-08T05:00:00.000Z"],
    ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00.000Z"],
    ["Europe/Chisinau", "2026-03-29", "2026-03-28T22:00:00.000Z"],
    ["Europe/Berlin", "2026-01-12", "2026-01-11T23:00:00.000Z"],
  ])("%s begins %s at %s", (zone, day, instant) => expect(firstInstantOf(day, zone)).toBe(instant));

  it("are the same seen from their first instant, in every zone and month", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      for (let n = 0; n < 24; n++) {
        const day = addDays("2026-01-03", n * 31);
        const first = firstInstantOf(day, zone);
        expect([dayAt(first, zone), dayAt(new Date(Date.parse(first) - 1000).toISOString(), zone)], zone).toEqual([day, addDays(day, -1)]);
      }
    }
  });

  it.each(["2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "2026-1-5", "", "2026-13-01"])("refuse %s", (text) => expect(isDay(text)).toBe(false));
  it.each(["Mars/Phobos", "UTC+25", "", "europe", "Europe/Berlin; DROP"])("refuse the zone %s", (zone) => expect(isTimeZone(zone)).toBe(false));
});

describe("the earliest moment of an automatic mail", () => {
  const berlin = { timeZone: "Europe/Berlin", sendHour: null };
  it("is five minutes after issue (003-29)", () => expect(sendNotBefore("2026-01-05T08:00:00.000Z", "2026-01-05", berlin)).toBe("2026-01-05T08:05:00.000Z"));
  it("is the first instant of a future issue day (003-33)", () => expect(sendNotBefore("2026-01-05T08:00:00.000Z", "2026-01-12", berlin)).toBe("2026-01-11T23:00:00.000Z"));
  it("is that day's send hour where the company has one", () =>
    expect(sendNotBefore("2026-01-05T08:00:00.000Z", "2026-01-12", { timeZone: "Europe/Berlin", sendHour: 8 })).toBe("2026-01-12T07:00:00.000Z"));
  it("is never inside the five minutes, even just before midnight", () =>
    expect(sendNotBefore("2026-01-05T22:58:00.000Z", "2026-01-06", berlin)).toBe("2026-01-05T23:03:00.000Z"));
});
