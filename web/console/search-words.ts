/** Filters in the address, as plain text: `?status=draft&q=2026`. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The address for filters; what is not set leaves no trace. */
export function writeSearch(search: Record<string, unknown>): string {
  const set = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "");
  const text = new URLSearchParams(set).toString();
  return text && `?${text}`;
}

/** Takes the named filters from an address and leaves everything else alone. */
export const wishes = <Name extends string>(...names: Name[]) => (search: Record<string, unknown>): { [name in Name]?: string | undefined } => {
  const found: { [name in Name]?: string | undefined } = {};
  for (const name of names) if (typeof search[name] === "string" && search[name] !== "") found[name] = search[name];
  return found;
};
