import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import type { Call } from "../call.ts";
import { notImplemented } from "../checks.ts";
import { receiveBody } from "../received-body.ts";
import { contentsOf, document, element, unescaped } from "../xml.ts";
import { deleteOne } from "./delete-object.ts";

/** Deletes up to a thousand objects of one bucket. */
export const deleteObjects: Action = {
  query: ["delete"],
  headers: ["x-amz-checksum-*", "x-amz-sdk-checksum-algorithm", "x-amz-trailer", "x-amz-decoded-content-length"],
  access: (call) => keysOf(call).map((key) => ({ action: "s3:DeleteObject", resource: `arn:aws:s3:::${call.bucket}/${key}` })),
  async run(call, around) {
    around.buckets.byName(call.bucket);
    const keys = keysOf(call);
    for (const key of keys) await deleteOne({ ...call, key }, around);
    const quiet = contentsOf(xmlOf(call), "Quiet")[0] === "true";
    return document("DeleteResult", quiet ? "" : keys.map((key) => `<Deleted>${element("Key", key)}</Deleted>`).join(""));
  },
};

function keysOf(call: Call): string[] {
  const objects = contentsOf(xmlOf(call), "Object");
  if (objects.length === 0 || objects.length > 1000) throw new AwsError("MalformedXML", "The XML you provided was not well-formed, or names no object or more than 1,000.", 400);
  if (objects.some((object) => /<(VersionId|ETag|LastModifiedTime|Size)>/.test(object))) throw notImplemented("DeleteObjects with versions or conditions");
  return objects.map((object) => unescaped(contentsOf(object, "Key")[0] ?? ""));
}

function xmlOf(call: Call): string {
  return receiveBody(call).body.toString("utf8");
}
