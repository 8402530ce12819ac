/** Counts what is under way, so that `/_local/idle` and the clock know when nothing is left to do. */
export interface Work {
  /** Announces a piece of work; call the answer when it has ended. */
  begin(what: string): () => void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** What is under way, for messages. */
  open(): string[];
}

/** How many turns of the event loop must pass with nothing under way: one piece of work may hand on to the next. */
const quietTurns = 3;

/** Makes an empty account of work. */
export function createWork(): Work {
  const open = new Map<symbol, string>();
  let waiting: (() => void)[] = [];

  function ended(): void {
    if (open.size > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  return {
    begin(what) {
      const token = Symbol(what);
      open.set(token, what);
      return () => {
        if (open.delete(token)) ended();
      };
    },
    async idle() {
      for (let quiet = 0; quiet < quietTurns; quiet = open.size > 0 ? 0 : quiet + 1) {
        if (open.size > 0) await new Promise<void>((wake) => waiting.push(wake));
        await new Promise<void>((next) => setImmediate(next));
      }
    },
    open: () => [...open.values()],
  };
}
