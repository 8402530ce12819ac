import { AwsError } from "../contract.ts";
import type { CorsRule } from "./cors.ts";
import type { NotificationRule } from "./notification-rules.ts";

/** One bucket of the template. */
export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly corsRules: readonly CorsRule[];
  readonly notifications: readonly NotificationRule[];
}

/** All buckets by name. */
export class Buckets {
  readonly #buckets = new Map<string, Bucket>();

  add(bucket: Bucket): void {
    this.#buckets.set(bucket.name, bucket);
  }

  all(): Bucket[] {
    return [...this.#buckets.values()];
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  byName(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (!bucket) throw new AwsError("NoSuchBucket", "The specified bucket does not exist", 404, { BucketName: name });
    return bucket;
  }
}
