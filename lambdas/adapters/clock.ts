import type { Clock } from "../ports.ts";

/** The machine's clock: the only place that asks it. */
export const clock: Clock = { now: () => new Date().toISOString() };
