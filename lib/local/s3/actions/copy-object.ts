import type { Access } from "../../contract.ts";
import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { objectOf } from "../action.ts";
import type { Call } from "../call.ts";
import { checkWriteConditions } from "../conditions.ts";
import { keptHeaders } from "../object-headers.ts";
import { document, element } from "../xml.ts";

/** Stores a copy of an object, with the headers of the original or with new ones. */
export const copyObject: Action = {
  headers: ["x-amz-copy-source", "x-amz-metadata-directive", "x-amz-meta-*", "x-amz-server-side-encryption", "x-amz-storage-class"],
  access(call) {
    const { bucket, key } = sourceOf(call);
    const access = (word: string, resource: string): Access => ({ action: `s3:${word}`, resource: `arn:aws:s3:::${resource}` });
    return [access("PutObject", `${call.bucket}/${call.key}`), access("GetObject", `${bucket}/${key}`)];
  },
  async run(call, { buckets, store, cloud, notify }) {
    const source = sourceOf(call);
    const { bucket, key, caller } = call;
    buckets.byName(bucket);
    const original = objectOf(source, { buckets, store });
    const anew = call.headers["x-amz-metadata-directive"] === "REPLACE";
    if (!anew && source.bucket === bucket && source.key === key) {
      throw new AwsError("InvalidRequest", "This copy request is illegal because it is trying to copy an object to itself without changing it.", 400);
    }
    checkWriteConditions(call, store.get(bucket, key));
    const { etag, checksums } = original;
    const headers = anew ? keptHeaders(call) : original.headers;
    const modifiedAt = cloud.clock.now();
    const object = store.put({ bucket, key, etag, modifiedAt, headers, checksums, deployed: false }, store.body(original));
    await notify({ eventName: "ObjectCreated:Copy", object, caller });
    return document("CopyObjectResult", element("ETag", etag) + element("LastModified", new Date(modifiedAt).toISOString()));
  },
};

function sourceOf({ headers }: Call): { bucket: string; key: string } {
  const [path = "", version] = headers["x-amz-copy-source"]!.split("?");
  const decoded = decodeURIComponent(path).replace(/^\//, "");
  const slash = decoded.indexOf("/");
  if (slash < 1) throw new AwsError("InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey", 400);
  if (version) throw new AwsError("NotImplemented", "The local cloud does not answer CopyObject from a version.", 501);
  return { bucket: decoded.slice(0, slash), key: decoded.slice(slash + 1) };
}
