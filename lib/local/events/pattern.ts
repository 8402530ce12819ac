/** An event pattern: for each key a list of what may be there, or a pattern of what lies within. */
export type Pattern = { [key: string]: Pattern | unknown[] };

type Test = (wanted: unknown, present: unknown) => boolean;

const asText = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Comparisons beyond equality (EventBridge User Guide, "Comparison operators for use in event patterns"). */
const tests: Record<string, Test> = {
  exists: (wanted, present) => (present !== undefined) === wanted,
  prefix: (wanted, present) => asText(present)?.startsWith(String(wanted)) ?? false,
  suffix: (wanted, present) => asText(present)?.endsWith(String(wanted)) ?? false,
  "equals-ignore-case": (wanted, present) => asText(present)?.toLowerCase() === String(wanted).toLowerCase(),
  "anything-but": (wanted, present) => present !== undefined && ![wanted].flat().includes(present),
  numeric: (wanted, present) => typeof present === "number" && inRange(wanted as (string | number)[], present),
};

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  "=": (a, b) => a === b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

function inRange(bounds: (string | number)[], value: number): boolean {
  for (let place = 0; place < bounds.length; place += 2) {
    if (!comparisons[String(bounds[place])]?.(value, Number(bounds[place + 1]))) return false;
  }
  return true;
}

/** Refuses a pattern with a comparison that is not understood. */
export function checkPattern(pattern: Pattern): void {
  for (const [key, wanted] of Object.entries(pattern)) {
    if (key.startsWith("$")) throw new Error(`${key} in an event pattern is not understood`);
    if (!Array.isArray(wanted)) checkPattern(wanted);
    else {
      for (const one of wanted) {
        const strange = isObject(one) && Object.keys(one).find((name) => !(name in tests));
        if (strange) throw new Error(`${strange} in an event pattern is not understood`);
        if (isObject(one) && isObject(one["anything-but"])) throw new Error("a comparison within anything-but is not understood");
      }
    }
  }
}

/** Whether an event fits a pattern. */
export function fitsPattern(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const present = isObject(event) ? event[key] : undefined;
    if (!Array.isArray(wanted)) return fitsPattern(wanted, present);
    const candidates = Array.isArray(present) ? present : [present];
    return candidates.some((candidate) => wanted.some((one) => fitsOne(one, candidate)));
  });
}

function fitsOne(wanted: unknown, present: unknown): boolean {
  if (!isObject(wanted)) return wanted === present;
  return Object.entries(wanted).every(([name, argument]) => tests[name]?.(argument, present));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
