import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createClock, type Clock } from "../../../lib/local/clock.ts";
import { createWork, type Work } from "../../../lib/local/work.ts";

const start = Date.parse("2026-01-05T08:00:00Z");
const minute = 60_000;
const clocks: Clock[] = [];

function clockOf(options: { startAt?: number; file?: string; work?: Work; failed?: (error: unknown) => void }): Clock {
  const file = options.file ?? join(mkdtempSync(join(tmpdir(), "clock-")), "clock.json");
  const clock = createClock({ work: createWork(), ...options, file });
  clocks.push(clock);
  return clock;
}

const sleep = (waitMs: number) => new Promise((resolve) => setTimeout(resolve, waitMs));

afterEach(() => clocks.splice(0).forEach((clock) => clock.close()));

describe("a frozen clock", () => {
  it("stands still until it is moved", async () => {
    const clock = clockOf({ startAt: start });
    await sleep(15);
    expect(clock.now()).toBe(start);
    await clock.advanceTo(start + minute);
    expect(clock.now()).toBe(start + minute);
  });

  it("fires what falls due on the way in order of time, then of registration, each at its own moment", async () => {
    const clock = clockOf({ startAt: start });
    const fired: string[] = [];
    const note = (name: string) => () => void fired.push(`${name} ${(clock.now() - start) / minute}`);
    clock.at(start + 3 * minute, note("c"));
    clock.at(start + minute, note("a"));
    clock.at(start + minute, note("b"));
    clock.at(start + 9 * minute, note("later"));
    await clock.advanceTo(start + 5 * minute);
    expect(fired).toEqual(["a 1", "b 1", "c 3"]);
  });

  it("works off each moment before the next, with what that sets going in between", async () => {
    const work = createWork();
    const clock = clockOf({ startAt: start, work });
    const seen: string[] = [];
    clock.at(start + minute, () => {
      const end = work.begin("slow");
      setTimeout(() => {
        seen.push(`slow ended at ${(clock.now() - start) / minute}`);
        clock.at(clock.now() + minute / 2, () => void seen.push(`half a minute later at ${(clock.now() - start) / minute}`));
        end();
      }, 20);
    });
    clock.at(start + 2 * minute, () => void seen.push("second"));
    await clock.advanceTo(start + 2 * minute);
    expect(seen).toEqual(["slow ended at 1", "half a minute later at 1.5", "second"]);
  });

  it("fires what is set for a time that has passed, at once", async () => {
    const work = createWork();
    const clock = clockOf({ startAt: start, work });
    let fired = false;
    clock.at(start - minute, () => void (fired = true));
    await work.idle();
    expect(fired).toBe(true);
  });

  it("does not fire what was cancelled", async () => {
    const clock = clockOf({ startAt: start });
    let fired = 0;
    const timers = [1, 1, 1].map((at) => clock.at(start + at, () => void (fired += 1)));
    timers[1]?.cancel();
    await clock.advanceTo(start + 5);
    expect(fired).toBe(2);
  });

  it("goes on when a timer throws, and tells of it", async () => {
    const errors: unknown[] = [];
    const clock = clockOf({ startAt: start, failed: (error) => errors.push(error) });
    clock.at(start + 1, () => Promise.reject(new Error("no")));
    await clock.advanceTo(start + 2);
    expect(errors).toHaveLength(1);
    expect(clock.now()).toBe(start + 2);
  });

  it("runs jumps that are asked for at the same time one after another", async () => {
    const clock = clockOf({ startAt: start });
    await Promise.all([clock.advanceTo(start + minute), clock.advanceTo(start + 2 * minute)]);
    expect(clock.now()).toBe(start + 2 * minute);
    await expect(clock.advanceTo(start)).rejects.toThrow("does not run backwards");
  });

  it("keeps its time over a restart, whatever start is given then", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "clock-")), "clock.json");
    await clockOf({ startAt: start, file }).advanceTo(start + 90 * minute);
    expect(clockOf({ startAt: start, file }).now()).toBe(start + 90 * minute);
  });
});

describe("a running clock", () => {
  it("fires at its time", async () => {
    const clock = clockOf({});
    const fired = new Promise((resolve) => clock.at(clock.now() + 20, () => resolve(clock.now())));
    expect(await fired).toBeGreaterThanOrEqual(clock.now() - 1000);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
  });

  it("can be moved, and runs on from there, after a restart too", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "clock-")), "clock.json");
    const clock = clockOf({ file });
    const order: number[] = [];
    clock.at(clock.now() + 60 * minute, () => void order.push(2));
    clock.at(clock.now() + 30 * minute, () => void order.push(1));
    await clock.advanceTo(clock.now() + 61 * minute);
    expect(order).toEqual([1, 2]);
    expect(Math.abs(clock.now() - Date.now() - 61 * minute)).toBeLessThan(500);
    expect(Math.abs(clockOf({ file }).now() - Date.now() - 61 * minute)).toBeLessThan(500);
  });

  it("never runs back after a frozen run that was ahead, and refuses to be frozen before what it reached", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "clock-")), "clock.json");
    const ahead = Date.now() + 1000 * minute;
    clockOf({ startAt: ahead, file });
    expect(clockOf({ file }).now()).toBeGreaterThanOrEqual(ahead);
    expect(() => clockOf({ startAt: start, file })).toThrow("--fresh");
  });
});
