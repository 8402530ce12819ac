/** Where dynalite's expressions answer other than AWS, and silently. */
import { invalid } from "./validation.ts";

interface Expression {
  type?: string;
  name?: string;
  args?: unknown[];
}

const comparing = new Set(["=", "<>", "in", "contains"]);

/**
 * Refuses a condition or filter that compares whole maps or lists: dynalite would call them unequal always, where AWS
 * compares their contents.
 */
export function refuseUnknownComparison(expression: unknown): void {
  const { type, name, args } = (expression ?? {}) as Expression;
  if (!args) return;
  const compares = comparing.has(type === "function" ? (name ?? "") : (type ?? ""));
  for (const argument of args) {
    if (argument === null || typeof argument !== "object" || Array.isArray(argument)) continue;
    if (compares && ("M" in argument || "L" in argument)) {
      throw invalid("The local DynamoDB does not compare maps or lists as a whole: compare their members, or try this on AWS");
    }
    refuseUnknownComparison(argument);
  }
}

/**
 * Puts removals from one list last element first. AWS removes the elements that stood there before the update; dynalite
 * removes one after the other, so that the first would move the rest.
 */
export function orderRemovals(sections: { type: string; path: (string | number)[] }[]): void {
  const removals = sections.filter(({ type, path }) => type === "remove" && typeof path.at(-1) === "number");
  const sorted = removals.toSorted((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  for (const [position, section] of sections.entries()) {
    if (removals.includes(section)) sections[position] = sorted.shift() ?? section;
  }
}
