import type { Action } from "../action.ts";

/** Whether a bucket is there. */
export const headBucket: Action = {
  access: ({ bucket }) => [{ action: "s3:ListBucket", resource: `arn:aws:s3:::${bucket}` }],
  run({ bucket }, { buckets, cloud }) {
    buckets.byName(bucket);
    return { status: 200, headers: { "x-amz-bucket-region": cloud.region, "content-length": "0" } };
  },
};
