import { escape } from "./escape.ts";
import { FRAME } from "./frame.generated.ts";

/** HTML that is already safe; everything else is escaped on its way into the frame. */
export interface Html {
  html: string;
}

type Frames = typeof FRAME;
type SlotsOf<Pieces extends readonly string[]> = Pieces extends readonly [string, infer Slot extends string, ...infer Rest extends readonly string[]] ? Slot | SlotsOf<Rest> : never;
type Values<Part extends keyof Frames> = Record<SlotsOf<Frames[Part]>, string | Html | Html[]>;

/**
 * A part of the frame with its slots filled. Nothing is searched and replaced: what a customer is called cannot be a slot,
 * whatever it looks like.
 */
export function fillFrame<Part extends keyof Frames>(part: Part, values: Values<Part>): Html {
  const pieces: readonly string[] = FRAME[part];
  const given = values as Record<string, string | Html | Html[]>;
  return { html: pieces.map((piece, at) => (at % 2 === 0 ? piece : safe(given[piece]!))).join("") };
}

const safe = (value: string | Html | Html[]): string =>
  typeof value === "string" ? escape(value) : Array.isArray(value) ? value.map(({ html }) => html).join("\n") : value.html;
