/** One field of a cron expression: the values that fit, or undefined for any. */
type Field = Set<number> | undefined;

/** A cron expression of EventBridge: minutes, hours, day of month, month, day of week, year; always UTC. */
export interface Cron {
  readonly minutes: Field;
  readonly hours: Field;
  readonly days: Field;
  readonly months: Field;
  /** Sunday is 1. */
  readonly weekdays: Field;
  readonly years: Field;
}

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Reads `cron(0 8 ? * MON-FRI *)`. Undefined for anything that is not cron; refuses L, W and # among the days. */
export function readCron(expression: string): Cron | undefined {
  const inside = /^cron\((.+)\)$/.exec(expression)?.[1];
  if (inside === undefined) return undefined;
  const fields = inside.trim().split(/\s+/);
  if (fields.length !== 6) throw new Error(`${expression} has ${fields.length} fields, not six`);
  const [minutes, hours, days, months, weekdays, years] = fields as [string, string, string, string, string, string];
  return {
    minutes: readField(minutes, [0, 59]),
    hours: readField(hours, [0, 23]),
    days: readField(days, [1, 31]),
    months: readField(months, [1, 12], monthNames),
    weekdays: readField(weekdays, [1, 7], weekdayNames),
    years: readField(years, [1970, 2199]),
  };
}

function readField(text: string, [low, high]: [number, number], names: string[] = []): Field {
  if (text === "*" || text === "?") return undefined;
  const valueOf = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    const value = named >= 0 ? named + 1 : Number(word);
    if (!Number.isInteger(value) || value < low || value > high) throw new Error(`${text} in a cron expression is not understood`);
    return value;
  };
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", step = "1"] = part.split("/");
    const [from, to] = range === "*" ? [low, high] : range.split("-").map(valueOf);
    const last = to ?? (part.includes("/") ? high : (from as number));
    const stride = Number(step);
    if (!Number.isInteger(stride) || stride < 1) throw new Error(`${text} in a cron expression is not understood`);
    for (let value = from as number; value <= last; value += stride) values.add(value);
  }
  return values;
}

const fits = (field: Field, value: number) => !field || field.has(value);

/** The first full minute after `after` that fits, in milliseconds; undefined when there is none until 2200. */
export function nextByCron(cron: Cron, after: number): number | undefined {
  const at = new Date(Math.floor(after / 60_000) * 60_000 + 60_000);
  while (at.getUTCFullYear() < 2200) {
    if (!fits(cron.years, at.getUTCFullYear())) at.setTime(Date.UTC(at.getUTCFullYear() + 1, 0));
    else if (!fits(cron.months, at.getUTCMonth() + 1)) at.setTime(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));
    else if (!fits(cron.days, at.getUTCDate()) || !fits(cron.weekdays, at.getUTCDay() + 1)) at.setUTCHours(24, 0, 0, 0);
    else if (!fits(cron.hours, at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
    else if (!fits(cron.minutes, at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1);
    else return at.getTime();
  }
  return undefined;
}
