/**
 * Holds an object inside a property against what is understood of it. `known` lists what is acted on, `ignored` what is
 * passed over with the reason. Throws naming all that is neither.
 */
export function onlyKnownKeys(object: object | undefined, where: string, { known, ignored = {} }: KnownKeys): void {
  const strange = Object.keys(object ?? {}).filter((key) => !known.includes(key) && !(key in ignored));
  if (strange.length > 0) throw new Error(`${where} has ${strange.join(", ")}, which is not understood`);
}

export interface KnownKeys {
  known: string[];
  ignored?: Record<string, string>;
}
