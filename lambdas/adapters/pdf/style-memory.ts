import stackModule from "pdfmake/js/StyleContextStack.js";
import type { StyleStack } from "pdfmake/js/StyleContextStack.js";

type Answers = Map<string, unknown>;

/** What each level of a stack answered so far; a level lives as long as its node is on the stack. */
const memory = new WeakMap<StyleStack, Answers[]>();

/**
 * Lets pdfmake's style lookup remember: for every word it walks the whole stack of nodes for some twenty properties.
 * Named styles are not looked up, because the prints write their looks at the nodes.
 */
export function rememberStyles(): void {
  const stacks = "default" in stackModule ? stackModule.default : stackModule;
  const { pop } = stacks.prototype;
  stacks.prototype.pop = function (count) {
    pop.call(this, count);
    const levels = memory.get(this);
    if (levels && levels.length > this.styleOverrides.length) levels.length = this.styleOverrides.length;
  };
  stacks.prototype.getProperty = function (property) {
    let levels = memory.get(this);
    if (!levels) memory.set(this, (levels = []));
    return answer(this, levels, property);
  };
  stacks.getStyleProperty = (node, stack, property, otherwise) => node[property] ?? stack?.getProperty(property) ?? otherwise;
}

/** The node on top is asked directly; what lies below it is the same for all of its neighbours and is asked once. */
function answer({ styleOverrides, defaultStyle }: StyleStack, levels: Answers[], property: string): unknown {
  let n = styleOverrides.length - 1;
  let value: unknown = styleOverrides[n]?.[property] ?? null;
  const below = --n;
  const known = below >= 0 && value === null ? (levels[below] ??= new Map()) : null;
  if (known?.has(property)) return known.get(property);
  for (; n >= 0 && value === null; n--) value = styleOverrides[n]![property] ?? null;
  value ??= defaultStyle[property];
  known?.set(property, value);
  return value;
}
