import type { FunctionTime } from "./protocol.ts";

const machine = globalThis.Date;
let time: FunctionTime | undefined;
let heardAt = 0;

/** Virtual now in milliseconds: that of the last message, going on with the machine's unless it stands. */
function now(): number {
  if (!time) return machine.now();
  return time.standing ? time.now : time.now + machine.now() - heardAt;
}

/** Takes over the time that came with a message. */
export function setTime(next: FunctionTime): void {
  heardAt = machine.now();
  time = next;
}

/** Replaces `Date` by one that tells virtual time wherever the present is asked for. Timers keep the machine's time. */
export function installVirtualDate(): void {
  globalThis.Date = new Proxy(machine, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === globalThis.Date ? target : newTarget),
    apply: () => new machine(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
  const { format, formatToParts } = Object.getOwnPropertyDescriptors(Intl.DateTimeFormat.prototype);
  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
    ...format,
    get(this: Intl.DateTimeFormat) {
      const own = format?.get?.call(this) as Intl.DateTimeFormat["format"];
      return (date?: Date | number) => own(date ?? now());
    },
  });
  Object.defineProperty(Intl.DateTimeFormat.prototype, "formatToParts", {
    ...formatToParts,
    value(this: Intl.DateTimeFormat, date?: Date | number) {
      return (formatToParts?.value as Intl.DateTimeFormat["formatToParts"]).call(this, date ?? now());
    },
  });
}
