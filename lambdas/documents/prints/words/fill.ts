/** Puts values in place of `{name}`; a name without a value stays, so that a missing one is seen. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
