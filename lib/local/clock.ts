import { createAlarm, type Alarm } from "./alarm.ts";
import { firstMoment, openTimeFile, type TimeFile } from "./clock-file.ts";
import { createTimeline, type Moment } from "./timeline.ts";
import type { Work } from "./work.ts";

/**
 * The one clock that functions, queues, schedules, tokens and mail follow.
 * Frozen (given a start) it stands still and moves only by `advanceTo`; otherwise it runs with the machine's.
 */
export interface Clock {
  /** Virtual time in milliseconds since 1970. */
  now(): number;
  /** Whether time stands still between calls of `advanceTo`. */
  readonly frozen: boolean;
  /** Whether time stands still at this very moment: frozen, or in the middle of a jump. */
  readonly standing: boolean;
  /** Calls `run` once virtual time reaches `time`; what is due at the same moment fires in order of registration. */
  at(time: number, run: () => void | Promise<void>): Timer;
  /** While `advanceTo` is under way: where the jump began and where it ends. */
  readonly jump: { from: number; to: number } | undefined;
  /** Moves to `time`; whatever falls due on the way fires in order, and each moment is worked off before the next. */
  advanceTo(time: number): Promise<void>;
  close(): void;
}

export interface Timer {
  readonly time: number;
  cancel(): void;
}

export interface ClockOptions {
  work: Work;
  /** A file that keeps the virtual time over a restart. */
  file: string;
  /** Freezes the clock. Milliseconds since 1970; a time saved by an earlier frozen run wins. */
  startAt?: number;
  /** Told of errors thrown by timers; time goes on. */
  failed?: (error: unknown) => void;
}

/** Makes the clock. Refuses a frozen start before a time that an earlier run over the same file has reached. */
export function createClock(options: ClockOptions): Clock {
  return new VirtualClock(options);
}

class VirtualClock implements Clock {
  readonly frozen: boolean;
  #jump: { from: number; to: number } | undefined;
  readonly #work: Work;
  readonly #alarm: Alarm;
  readonly #file: TimeFile;
  readonly #failed: (error: unknown) => void;
  readonly #timeline = createTimeline();
  /** Where time stands; undefined while it runs with the machine's. */
  #standing: number | undefined;
  #offsetMs: number;
  #turn: Promise<void> = Promise.resolve();
  #closed = false;

  constructor({ work, file, startAt, failed = () => {} }: ClockOptions) {
    const { standing, offsetMs } = firstMoment(file, startAt);
    this.frozen = startAt !== undefined;
    this.#standing = standing;
    this.#offsetMs = offsetMs;
    this.#work = work;
    this.#alarm = createAlarm(work);
    this.#file = openTimeFile(file);
    this.#failed = failed;
    this.#save();
  }

  /** Bound, since it is handed on alone. */
  readonly now = (): number => this.#standing ?? Date.now() + this.#offsetMs;

  get standing(): boolean {
    return this.#standing !== undefined;
  }

  get jump(): Clock["jump"] {
    return this.#jump;
  }

  at(time: number, run: Moment["run"]): Timer {
    const moment = this.#timeline.add(time, run);
    if (this.#timeline.next() === moment) this.#arm();
    return { time, cancel: () => this.#timeline.remove(moment) };
  }

  advanceTo(to: number): Promise<void> {
    const walked = this.#turn.then(() => this.#walk(to));
    this.#turn = walked.catch(() => {});
    return walked;
  }

  close(): void {
    this.#closed = true;
    this.#alarm.clear();
    this.#file.close();
  }

  /** Waits for the next moment. A frozen clock waits for nothing, but what is overdue fires as soon as it is set. */
  #arm(): void {
    const next = this.#timeline.next();
    if (this.#closed || this.#jump) return;
    if (!next || (this.frozen && next.time > this.now())) return this.#alarm.clear();
    this.#alarm.set(next.time - this.now(), () => {
      for (let due = this.#timeline.take(this.now()); due; due = this.#timeline.take(this.now())) void this.#fire(due);
      this.#arm();
    });
  }

  async #fire(moment: Moment): Promise<void> {
    const end = this.#work.begin("a timer");
    try {
      await moment.run();
    } catch (error) {
      this.#failed(error);
    } finally {
      end();
    }
  }

  async #walk(to: number): Promise<void> {
    await this.#work.idle();
    if (to < this.now()) throw new RangeError(`time does not run backwards: it is ${new Date(this.now()).toISOString()}`);
    const from = this.now();
    this.#standing = from;
    this.#jump = { from, to };
    this.#alarm.clear();
    try {
      for (let next = this.#timeline.next(); next && next.time <= to && !this.#closed; next = this.#timeline.next()) {
        await this.#workOff(Math.max(this.now(), next.time));
      }
      this.#standing = to;
    } finally {
      this.#land();
    }
  }

  /** One moment of a jump, with everything that it sets going. */
  async #workOff(time: number): Promise<void> {
    this.#standing = time;
    // Whoever is killed in the middle of a jump must not wake up before what is already stored.
    this.#save();
    for (let due = this.#timeline.take(time); due; due = this.#timeline.take(time)) await this.#fire(due);
    await this.#work.idle();
  }

  #land(): void {
    this.#offsetMs = this.now() - Date.now();
    if (!this.frozen) this.#standing = undefined;
    this.#jump = undefined;
    this.#save();
    this.#arm();
  }

  #save(): void {
    this.#file.save({ frozen: this.frozen, now: this.now(), offsetMs: this.now() - Date.now() });
  }
}
