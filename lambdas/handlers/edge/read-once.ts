import type { RowOf, RowType } from "../../domain/row.ts";
import type { Change, Store, World } from "../../ports.ts";

/** Settings that several steps of one request ask for. */
const SETTINGS: RowType[] = ["company", "message-template", "picture"];

const typeOf = (change: Change): RowType => ("save" in change ? change.save : "put" in change ? change.put : "check" in change ? change.check : change.remove).type;

/**
 * The world of one request or one batch of messages: each of its settings is read once, and anew after a change of them. It must
 * not outlive the request, so that no function answers from what another one has changed since.
 */
export function readOnce(world: World): World {
  const { store } = world;
  const known = new Map<string, Promise<unknown>>();
  const once: Pick<Store, "commit" | "get"> = {
    commit(changes) {
      if (changes.some((change) => SETTINGS.includes(typeOf(change)))) known.clear();
      return store.commit(changes);
    },
    get<T extends RowType>(type: T, key: Partial<RowOf<T>>) {
      const name = `${type} ${JSON.stringify(key)}`;
      const read = (known.get(name) as Promise<RowOf<T> | null> | undefined) ?? store.get(type, key);
      if (SETTINGS.includes(type)) known.set(name, read);
      read.catch(() => known.delete(name));
      return read;
    },
  };
  return Object.assign(Object.create(world) as World, { store: Object.assign(Object.create(store) as Store, once) });
}
