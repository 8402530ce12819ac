import { randomUUID } from "node:crypto";
import type { Outcome } from "./environment.ts";
import { createSlot, type Slot, type SlotOptions } from "./slot.ts";

/** The environments of one function; events beyond them wait their turn. */
export interface Pool {
  /** Runs an event, given as JSON. Never rejects. */
  run(event: string): Promise<Outcome>;
  /** Ends all environments at once; the next event starts anew. */
  killAll(): void;
}

/** More at once would only slow each other down on a laptop with two cores. */
const slotsPerFunction = 2;

/** Largest event and largest answer, in bytes (Lambda quotas: 6 MB each for a synchronous call). */
const longestPayloadBytes = 6 * 1024 * 1024;

export function createPool(options: SlotOptions): Pool {
  const slots = Array.from({ length: slotsPerFunction }, (_, index) => createSlot(index, options));
  const free = new Set(slots);
  const waiting: ((slot: Slot) => void)[] = [];
  const { core, settings } = options;

  function acquire(): Slot | Promise<Slot> {
    const slot = [...free].find((one) => one.warm) ?? [...free][0];
    if (!slot) return new Promise((resolve) => waiting.push(resolve));
    free.delete(slot);
    return slot;
  }

  function release(slot: Slot): void {
    const next = waiting.shift();
    if (next) next(slot);
    else free.add(slot);
  }

  return {
    async run(event) {
      const end = core.work.begin(`function ${settings.name}`);
      const requestId = randomUUID();
      try {
        if (Buffer.byteLength(event) > longestPayloadBytes) return tooLarge("RequestEntityTooLarge", "Request", event);
        await core.made;
        const slot = await acquire();
        const outcome = await slot.run(requestId, event).finally(() => release(slot));
        if (!outcome.ok) options.log.write(`RequestId: ${requestId} ${outcome.error.errorType}: ${outcome.error.errorMessage}`);
        if (!outcome.ok || Buffer.byteLength(outcome.payload) <= longestPayloadBytes) return outcome;
        return tooLarge("Function.ResponseSizeTooLarge", "Response", outcome.payload);
      } finally {
        end();
      }
    },
    killAll() {
      for (const slot of slots) slot.kill();
    },
  };
}

function tooLarge(errorType: string, what: string, payload: string): Outcome {
  const bytes = Buffer.byteLength(payload);
  const errorMessage = `${what} payload size exceeded maximum allowed payload size (${longestPayloadBytes} bytes): ${bytes}`;
  return { ok: false, error: { errorType, errorMessage, trace: [] } };
}
