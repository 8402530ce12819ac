import { describe, expect, it } from "vitest";
import { nextByCron, readCron, type Cron } from "../../../lib/local/events/cron.ts";
import { nextAtRate, readRate } from "../../../lib/local/events/rate.ts";

const hour = 3_600_000;

describe("a rate", () => {
  it("is read in minutes, hours and days, and nothing else", () => {
    expect([readRate("rate(1 minute)"), readRate("rate(2 hours)"), readRate("rate(1 day)")]).toEqual([60_000, 2 * hour, 24 * hour]);
    expect(readRate("cron(0 8 * * ? *)")).toBeUndefined();
  });

  it("keeps its period in time that runs and on short jumps", () => {
    expect(nextAtRate(60_000, 0, undefined)).toBe(60_000);
    expect(nextAtRate(60_000, 0, { from: 0, to: 6 * hour })).toBe(60_000);
  });

  it("fires once an hour on a jump of more than six hours, and once where it ends", () => {
    const jump = { from: 0, to: 7.5 * hour };
    const fired: number[] = [];
    for (let at = 60_000; at <= jump.to; at = nextAtRate(60_000, at, jump)) fired.push(at);
    expect(fired).toEqual([...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * hour + 60_000), 7.5 * hour]);
  });

  it("never fires early at the end of a jump", () => {
    expect(nextAtRate(24 * hour, 0, { from: 0, to: 10 * hour })).toBe(24 * hour);
    expect(nextAtRate(60_000, 10 * hour - 1000, { from: 0, to: 10 * hour })).toBe(10 * hour + 59_000);
    expect(nextAtRate(60_000, 10 * hour, { from: 0, to: 10 * hour })).toBe(10 * hour + 60_000);
  });
});

describe("a cron expression", () => {
  const next = (expression: string, after: string) => {
    const time = nextByCron(readCron(expression) as Cron, Date.parse(after));
    return time === undefined ? undefined : new Date(time).toISOString();
  };

  it("finds the next moment in UTC", () => {
    expect(next("cron(0 8 * * ? *)", "2026-01-05T08:00:00Z")).toBe("2026-01-06T08:00:00.000Z");
    expect(next("cron(30 6 ? * MON-FRI *)", "2026-01-09T06:30:00Z")).toBe("2026-01-12T06:30:00.000Z");
    expect(next("cron(0/15 * * * ? *)", "2026-01-05T08:14:59Z")).toBe("2026-01-05T08:15:00.000Z");
    expect(next("cron(0 0 29 FEB ? *)", "2026-01-01T00:00:00Z")).toBe("2028-02-29T00:00:00.000Z");
    expect(next("cron(59 23 31 12 ? 2026)", "2026-12-31T23:59:00Z")).toBeUndefined();
  });

  it("refuses what is not understood", () => {
    expect(() => readCron("cron(0 0 L * ? *)")).toThrow("not understood");
    expect(() => readCron("cron(0 0 * * ?)")).toThrow("six");
    expect(() => readCron("cron(60 0 * * ? *)")).toThrow("not understood");
  });
});
