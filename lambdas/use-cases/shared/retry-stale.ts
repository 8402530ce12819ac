import { StaleWrite, StoreBusy } from "../../ports.ts";

const TRIES = 8;

/** Somebody who met another does not meet them at the same moment again: each waits longer, and by the place of its try. */
const pause = (n: number): Promise<void> => new Promise((go) => setTimeout(go, 2 ** n));

/** Decides again on fresh rows when somebody else wrote meanwhile; gives up with that refusal after eight times. */
export async function retryStale<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof StaleWrite || error instanceof StoreBusy;
      if (!again || n >= TRIES) throw error;
      await pause(n);
    }
  }
}

/** The same for one row: tries with the row in hand and reads it again only when somebody wrote meanwhile. */
export async function onFresh<Row, T>(row: Row, read: () => Promise<Row | null>, attempt: (row: Row) => Promise<T>): Promise<T> {
  let fresh = row;
  let first = true;
  return retryStale(async () => {
    if (!first) fresh = (await read()) ?? fresh;
    first = false;
    return attempt(fresh);
  });
}
