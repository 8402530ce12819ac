import { StaleWrite, type Change, type World } from "../../ports.ts";

/** Saves and says so; somebody who wrote meanwhile is right: the next hint looks again. */
export async function saveIfUnchanged(world: World, changes: Change[], said: string): Promise<string> {
  await world.store.commit(changes).catch((error: unknown) => {
    if (!(error instanceof StaleWrite)) throw error;
  });
  return said;
}
