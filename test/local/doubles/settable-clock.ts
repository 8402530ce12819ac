import type { Clock, Timer } from "../../../lib/local/clock.ts";
import type { Work } from "../../../lib/local/work.ts";

/** A frozen clock: what falls due on the way fires in order, and each moment is worked off before the next. */
export class SettableClock implements Clock {
  readonly frozen = true;
  readonly standing = true;
  jump: Clock["jump"];
  readonly #work: Work;
  #now: number;
  #timers: { time: number; run: () => void | Promise<void> }[] = [];

  constructor(start: string, work: Work) {
    this.#now = Date.parse(start);
    this.#work = work;
  }

  now(): number {
    return this.#now;
  }

  at(time: number, run: () => void | Promise<void>): Timer {
    const timer = { time, run };
    this.#timers.push(timer);
    return { time, cancel: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  async advanceTo(time: number): Promise<void> {
    this.jump = { from: this.#now, to: time };
    for (;;) {
      const next = this.#timers.toSorted((a, b) => a.time - b.time)[0];
      if (!next || next.time > time) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.time);
      await next.run();
      await this.#work.idle();
    }
    this.#now = time;
    this.jump = undefined;
  }

  /** Moves on by so many seconds. */
  pass(seconds: number): Promise<void> {
    return this.advanceTo(this.#now + seconds * 1000);
  }

  close(): void {
    this.#timers = [];
  }
}
