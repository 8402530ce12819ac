import { queueHints } from "../../../adapters/hints/queue-hints.ts";
import type { Hints, Log } from "../../../ports.ts";

/** Hints for the functions that wake others. */
export const hints = (setting: (name: string) => string, log: Log): Hints =>
  queueHints({ deliver: setting("DELIVER_QUEUE_URL"), due: setting("DUE_QUEUE_URL"), imports: setting("IMPORT_QUEUE_URL") }, log);
