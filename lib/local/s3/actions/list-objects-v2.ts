import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import type { Call } from "../call.ts";
import { listPage, placeOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import { document, element } from "../xml.ts";

const WITH_CONDITION_KEY = ["prefix", "delimiter", "max-keys"];

/** Lists the objects of a bucket, at most a thousand a page. */
export const listObjectsV2: Action = {
  query: ["list-type", "prefix", "delimiter", "max-keys", "continuation-token", "start-after", "encoding-type"],
  headers: ["x-amz-optional-object-attributes"],
  access({ bucket, query }) {
    const given = WITH_CONDITION_KEY.filter((name) => query.has(name));
    const context = Object.fromEntries(given.map((name) => [`s3:${name}`, [query.get(name)!]]));
    return [{ action: "s3:ListBucket", resource: `arn:aws:s3:::${bucket}`, context }];
  },
  run({ bucket, query }, { buckets, store }) {
    buckets.byName(bucket);
    const [prefix = "", delimiter = "", token, startAfter] = ["prefix", "delimiter", "continuation-token", "start-after"].map((name) => query.get(name));
    const limit = pageSize(query.get("max-keys"));
    const after = token === undefined ? { text: startAfter ?? "", wholePrefix: false } : placeOf(token);
    const listing = listPage(store, { bucket, prefix, delimiter, after, limit });
    const asked = [
      element("Name", bucket), element("Prefix", encoded(prefix, query)), element("MaxKeys", limit),
      delimiter && element("Delimiter", encoded(delimiter, query)),
      startAfter !== undefined && element("StartAfter", encoded(startAfter, query)),
      token !== undefined && element("ContinuationToken", token),
      query.has("encoding-type") && element("EncodingType", "url"),
    ].filter(Boolean);
    return document("ListBucketResult", asked.join("") + found(listing, query));
  },
};

function found({ entries, next }: Listing, query: Call["query"]): string {
  const xml = entries.map((entry) => {
    if ("commonPrefix" in entry) return `<CommonPrefixes>${element("Prefix", encoded(entry.commonPrefix, query))}</CommonPrefixes>`;
    const { key, modifiedAt, etag, size } = entry.object;
    const times = element("LastModified", new Date(modifiedAt).toISOString());
    const facts = element("Key", encoded(key, query)) + times + element("ETag", etag) + element("Size", size);
    return `<Contents>${facts}${element("StorageClass", "STANDARD")}</Contents>`;
  });
  const more = next === undefined ? "" : element("NextContinuationToken", next);
  return element("KeyCount", entries.length) + element("IsTruncated", next !== undefined) + more + xml.join("");
}

function pageSize(given: string | undefined): number {
  const size = Number(given ?? 1000);
  if (!Number.isInteger(size) || size < 0) throw new AwsError("InvalidArgument", "Argument max-keys must be an integer between 0 and 2147483647", 400);
  return Math.min(size, 1000);
}

function encoded(text: string, query: Call["query"]): string {
  return query.get("encoding-type") === "url" ? encodeURIComponent(text).replaceAll("%2F", "/") : text;
}
