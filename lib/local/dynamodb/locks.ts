/** Locks by name. All names of one holder are asked for in the same instant, so holders can never wait in a circle. */
export interface Locks {
  /** Runs while it alone holds all the names; whoever asked earlier for one of them goes first. */
  hold<T>(names: string[], run: () => Promise<T>): Promise<T>;
  /** Resolves when all who hold or wait now have ended. */
  settled(): Promise<void>;
}

export function createLocks(): Locks {
  const tails = new Map<string, Promise<void>>();
  return {
    async hold(names, run) {
      const earlier = names.map((name) => tails.get(name)).filter((tail) => tail !== undefined);
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      for (const name of names) tails.set(name, ended);
      if (earlier.length > 0) await Promise.all(earlier);
      try {
        return await run();
      } finally {
        for (const name of names) if (tails.get(name) === ended) tails.delete(name);
        end();
      }
    },
    async settled() {
      await Promise.all(tails.values());
    },
  };
}
