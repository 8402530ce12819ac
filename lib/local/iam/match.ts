/** Whether a pattern of a policy (`*` any characters, `?` one) covers the whole text. */
export function matches(pattern: string, text: string): boolean {
  return expressionOf(pattern).test(text);
}

/** Actions are compared without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  return matches(pattern.toLowerCase(), action.toLowerCase());
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
    expressions.set(pattern, (expression = new RegExp(`^${escaped}$`, "s")));
  }
  return expression;
}
