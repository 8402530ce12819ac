import { setImmediate as macrotask } from "node:timers/promises";
import type { Work } from "../../../lib/local/work.ts";

/** Work that is idle once nothing is under way for a whole macrotask. */
export class CountedWork implements Work {
  readonly #open = new Map<symbol, string>();

  begin(what: string): () => void {
    const id = Symbol(what);
    this.#open.set(id, what);
    return () => void this.#open.delete(id);
  }

  async idle(): Promise<void> {
    do await macrotask();
    while (this.#open.size > 0);
  }

  open(): string[] {
    return [...this.#open.values()];
  }
}
