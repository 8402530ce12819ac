import { Liquid, type Template } from "liquidjs";

/** What a company's text may do: put facts in, choose, and shape words. Nothing that loops, reads files or runs on. */
const TAGS = ["assign", "capture", "case", "comment", "if", "raw", "unless"];
const FILTERS = ["append", "capitalize", "default", "downcase", "prepend", "remove", "replace", "size", "strip", "truncate", "truncatewords", "upcase"];

const MAX_SOURCE = 50_000;
const MAX_WORK_MS = 1_000;
/** Characters that one text may make on its way, all steps together. */
const MAX_MEMORY = 1_000_000;
/** Parsed texts kept per process: those of some hundred companies. */
const MAX_KEPT = 500;

const kept = new Map<string, Template[]>();

/**
 * Liquid over the facts of one message. Texts come out as they are: whoever shows them has to escape them. An empty fact
 * counts as none, so that `{% if … %}` asks whether there is something to say.
 */
export const liquid = new Liquid({
  ownPropertyOnly: true, strictFilters: true, strictVariables: false, jsTruthy: true, relativeReference: false,
  parseLimit: MAX_SOURCE, renderLimit: MAX_WORK_MS, memoryLimit: MAX_MEMORY, outputEscape: counted,
});
keepOnly(liquid.tags, TAGS);
keepOnly(liquid.filters, FILTERS);

function keepOnly(all: Record<string, unknown>, names: string[]): void {
  for (const name of Object.keys(all)) if (!names.includes(name)) delete all[name];
}

/** What the library does not count itself: captures within captures would multiply a text until the memory is full. */
function counted(this: { context: { memoryLimit: { use(count: number): void } } } | void, value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  this?.context.memoryLimit.use(text.length);
  return text;
}

/** A text ready to render; each text is parsed once. Throws liquidjs' own errors, which say line and column. */
export function parsed(source: string): Template[] {
  const before = kept.get(source);
  if (before) return before;
  const templates = liquid.parse(source);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(source, templates);
  return templates;
}
