import type { MessageShape } from "../server/shapes/thread.ts";

/** Oldest first; of the same instant, what went out stands before what came back. */
export const inOrder = (messages: readonly MessageShape[]): MessageShape[] =>
  [...messages].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b));

const rank = ({ direction }: MessageShape): number => (direction === "out" ? 0 : 1);
