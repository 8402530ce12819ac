import type { Action } from "../action.ts";
import { document } from "../xml.ts";

/** The region of a bucket; empty for us-east-1, as on AWS. */
export const getBucketLocation: Action = {
  query: ["location"],
  access: ({ bucket }) => [{ action: "s3:GetBucketLocation", resource: `arn:aws:s3:::${bucket}` }],
  run({ bucket }, { buckets, cloud }) {
    buckets.byName(bucket);
    return document("LocationConstraint", cloud.region === "us-east-1" ? "" : cloud.region);
  },
};
