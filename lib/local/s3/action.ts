import type { Access, AwsResponse, Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { Buckets } from "./bucket.ts";
import type { Call } from "./call.ts";
import type { ObjectStore, StoredObject } from "./object-store.ts";

/** One action of the S3 API. One file each in `actions/`. */
export interface Action {
  /** Query parameters it understands. Any other is answered by 501 rather than passed over. */
  readonly query?: readonly string[];
  /** `x-amz-…` headers it understands; a `*` at the end stands for anything. Any other is answered by 501. */
  readonly headers?: readonly string[];
  access(call: Call): Access[];
  run(call: Call, around: Around): AwsResponse | Promise<AwsResponse>;
}

export interface Around {
  readonly cloud: Cloud;
  readonly buckets: Buckets;
  readonly store: ObjectStore;
  /** Tells whoever the bucket's notifications name of a change. */
  readonly notify: (change: Change) => Promise<void>;
}

export interface Change {
  /** As in S3 event names: `ObjectCreated:Put`. */
  readonly eventName: string;
  readonly object: StoredObject;
  readonly caller: string;
}

/** A right on the object that the call names. */
export function onObject(word: string): Action["access"] {
  return ({ bucket, key }) => [{ action: `s3:${word}`, resource: `arn:aws:s3:::${bucket}/${key}` }];
}

/** The object that the call names; refuses one that is not there. */
export function objectOf({ bucket, key }: Pick<Call, "bucket" | "key">, { buckets, store }: Pick<Around, "buckets" | "store">): StoredObject {
  buckets.byName(bucket);
  const object = store.get(bucket, key);
  if (!object) throw new AwsError("NoSuchKey", "The specified key does not exist.", 404, { Key: key });
  return object;
}
