import type { Action } from "../action.ts";
import type { Call } from "../call.ts";
import { notImplemented } from "../checks.ts";
import { copyObject } from "./copy-object.ts";
import { deleteObject } from "./delete-object.ts";
import { deleteObjects } from "./delete-objects.ts";
import { getBucketLocation } from "./get-bucket-location.ts";
import { getObject } from "./get-object.ts";
import { headBucket } from "./head-bucket.ts";
import { headObject } from "./head-object.ts";
import { listBuckets } from "./list-buckets.ts";
import { listObjectsV2 } from "./list-objects-v2.ts";
import { putObject } from "./put-object.ts";

/** The actions of the S3 API that are answered here, by name. */
const actions: Readonly<Record<string, Action>> = {
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  ListObjectsV2: listObjectsV2,
  HeadBucket: headBucket,
  GetBucketLocation: getBucketLocation,
  ListBuckets: listBuckets,
};

/** Tells from method, path and parameters what is asked; refuses with 501 what is not answered here. */
export function actionFor(call: Call): { name: string; action: Action } {
  const level = call.bucket === "" ? "service" : call.key === "" ? "bucket" : "object";
  const name = nameOf(`${call.method} ${level}`, call);
  const action = name === undefined ? undefined : actions[name];
  if (!name || !action) throw notImplemented(`${call.method} on a ${level}${[...call.query.keys()].map((key) => ` ?${key}`).join("")}`);
  return { name, action };
}

function nameOf(place: string, { query, headers }: Call): string | undefined {
  switch (place) {
    case "PUT object": return headers["x-amz-copy-source"] === undefined ? "PutObject" : "CopyObject";
    case "GET object": return "GetObject";
    case "HEAD object": return "HeadObject";
    case "DELETE object": return "DeleteObject";
    case "POST bucket": return query.has("delete") ? "DeleteObjects" : undefined;
    case "HEAD bucket": return "HeadBucket";
    case "GET bucket": return query.has("location") ? "GetBucketLocation" : query.get("list-type") === "2" ? "ListObjectsV2" : undefined;
    case "GET service": return "ListBuckets";
    default: return undefined;
  }
}
