import { createHash } from "node:crypto";
import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { onObject } from "../action.ts";
import { checkWriteConditions } from "../conditions.ts";
import { keptHeaders } from "../object-headers.ts";
import { receiveBody } from "../received-body.ts";

/** Stores an object whole, or not at all. */
export const putObject: Action = {
  headers: [
    "x-amz-meta-*", "x-amz-checksum-*", "x-amz-sdk-checksum-algorithm", "x-amz-trailer", "x-amz-decoded-content-length",
    "x-amz-server-side-encryption", "x-amz-storage-class",
  ],
  access: onObject("PutObject"),
  async run(call, { buckets, store, cloud, notify }) {
    const { bucket, key, caller } = call;
    buckets.byName(bucket);
    if (Buffer.byteLength(key) > 1024) throw new AwsError("KeyTooLongError", "Your key is too long", 400);
    const { body, checksums } = receiveBody(call);
    const headers = keptHeaders(call);
    checkWriteConditions(call, store.get(bucket, key));
    const etag = `"${createHash("md5").update(body).digest("hex")}"`;
    const modifiedAt = cloud.clock.now();
    const object = store.put({ bucket, key, etag, modifiedAt, headers, checksums, deployed: false }, body);
    await notify({ eventName: "ObjectCreated:Put", object, caller });
    const type = Object.keys(checksums).length > 0 && { "x-amz-checksum-type": "FULL_OBJECT" };
    const usage = { bytes: body.length };
    return { status: 200, headers: { etag, "x-amz-server-side-encryption": "AES256", ...checksums, ...type }, usage };
  },
};
