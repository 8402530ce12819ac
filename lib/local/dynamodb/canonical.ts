/** JSON with sorted member names: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, held: unknown) => {
    if (held === null || typeof held !== "object" || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
