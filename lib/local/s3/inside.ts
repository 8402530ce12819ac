import { createHash } from "node:crypto";
import type { Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import { objectOf } from "./action.ts";
import { readObject } from "./actions/get-object.ts";
import type { Buckets } from "./bucket.ts";
import type { ObjectStore } from "./object-store.ts";
import { refusal } from "./refusal.ts";

/** What other parts of the local cloud may do without a request. */
export interface Inside {
  /** Reads for a distribution. `headers` may hold a range and conditions. A missing object is 403, as for an origin that may not list. */
  read(bucket: string, key: string, headers?: Record<string, string>): Promise<{ status: number; headers: Record<string, string>; body: Buffer }>;
  /** Puts a file of the deployment: no notification, and a reset spares it. */
  deploy(bucket: string, key: string, file: { body: Buffer; headers: Record<string, string> }): void;
}

export function createInside(cloud: Cloud, buckets: Buckets, store: ObjectStore): Inside {
  return {
    async read(bucket, key, headers = {}) {
      try {
        const answer = readObject(objectOf({ bucket, key }, { buckets, store }), headers, store);
        return { status: answer.status, headers: answer.headers ?? {}, body: Buffer.from(answer.body ?? "") };
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        const shown = error.code === "NoSuchKey" ? new AwsError("AccessDenied", "Access Denied", 403) : error;
        const { status, headers: said = {}, body = "" } = refusal(shown, { method: "GET", url: new URL(encodeURI(`/${key}`), cloud.url) });
        return { status, headers: said, body: Buffer.from(body) };
      }
    },
    deploy(bucket, key, { body, headers }) {
      buckets.byName(bucket);
      const etag = `"${createHash("md5").update(body).digest("hex")}"`;
      store.put({ bucket, key, etag, modifiedAt: cloud.clock.now(), headers, checksums: {}, deployed: true }, body);
    },
  };
}
