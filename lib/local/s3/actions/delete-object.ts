import type { Action, Around } from "../action.ts";
import { onObject } from "../action.ts";
import type { Call } from "../call.ts";
import { checkWriteConditions } from "../conditions.ts";

/** Deletes an object; one that is not there counts as deleted. */
export const deleteObject: Action = {
  access: onObject("DeleteObject"),
  async run(call, around) {
    around.buckets.byName(call.bucket);
    checkWriteConditions(call, around.store.get(call.bucket, call.key));
    await deleteOne(call, around);
    return { status: 204 };
  },
};

/** Deletes what is there under the key and tells of it. */
export async function deleteOne({ bucket, key, caller }: Pick<Call, "bucket" | "key" | "caller">, { store, notify }: Around): Promise<void> {
  const object = store.get(bucket, key);
  if (!object) return;
  store.delete(object);
  await notify({ eventName: "ObjectRemoved:Delete", object, caller });
}
