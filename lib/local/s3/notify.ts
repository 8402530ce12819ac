import type { Cloud } from "../contract.ts";
import type { Around } from "./action.ts";
import type { Buckets } from "./bucket.ts";
import { eventMessage } from "./event-record.ts";
import { concerns } from "./notification-rules.ts";
import type { ObjectStore } from "./object-store.ts";

/** Tells the targets of a bucket's notifications of a change, at least once each; what cannot be told is logged, the change stands. */
export function createNotify(cloud: Cloud, buckets: Buckets, store: ObjectStore): Around["notify"] {
  return async (change) => {
    const sequence = store.nextChange();
    const { bucket, key } = change.object;
    for (const rule of buckets.byName(bucket).notifications) {
      if (!concerns(rule, change.eventName, key)) continue;
      const times = cloud.faults.draw("duplicate") ? 2 : 1;
      const body = eventMessage(change, rule, { cloud, sequence });
      try {
        for (let time = 0; time < times; time++) await cloud.send(rule.targetArn, { body, sourceArn: `arn:aws:s3:::${bucket}` });
      } catch (error) {
        cloud.log(`${bucket} could not tell ${rule.targetArn} of ${key}: ${String(error)}`);
      }
    }
  };
}
