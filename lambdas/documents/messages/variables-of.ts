import type { Template } from "liquidjs";
import { liquid } from "./liquid.ts";

type Segments = (string | number | Segments)[];

/** The facts that a text names in any of its branches, as dotted paths; one that is looked up by another is `a[…]`. */
export function variablesOf(templates: Template[]): string[] {
  const names = new Set<string>();
  const collect = (segments: Segments): void => {
    names.add(segments.map((segment) => (Array.isArray(segment) ? "[…]" : String(segment))).join(".").replaceAll(".[", "["));
    for (const segment of segments) if (Array.isArray(segment)) collect(segment);
  };
  for (const segments of liquid.globalVariableSegmentsSync(templates) as Segments[]) collect(segments);
  return [...names];
}
