import { AwsError } from "../contract.ts";
import type { ObjectStore, StoredObject } from "./object-store.ts";

/** What to list. `after` is a key that the list comes after, or a common prefix that it has passed. */
export interface ListRequest {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly after: { readonly text: string; readonly wholePrefix: boolean };
  readonly limit: number;
}

export interface Listing {
  readonly entries: ({ object: StoredObject } | { commonPrefix: string })[];
  /** Where the next page begins, when there is one. */
  readonly next: string | undefined;
}

/** One page of a bucket in the order of keys; keys that share a part up to the delimiter count as one. */
export function listPage(store: ObjectStore, { bucket, prefix, delimiter, after, limit }: ListRequest): Listing {
  const entries: Listing["entries"][number][] = [];
  let last = after;
  for (const object of store.from(bucket, passed(prefix, after.text) ? after.text : prefix)) {
    const { key } = object;
    if (!key.startsWith(prefix)) break;
    if (last.wholePrefix ? key.startsWith(last.text) : passed(key, last.text)) continue;
    if (entries.length === limit) return { entries, next: limit > 0 ? tokenOf(last) : undefined };
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const commonPrefix = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    entries.push(commonPrefix === undefined ? { object } : { commonPrefix });
    last = { text: commonPrefix ?? key, wholePrefix: commonPrefix !== undefined };
  }
  return { entries, next: undefined };
}

/** Reads a continuation token; refuses one that was not given out here. */
export function placeOf(token: string): ListRequest["after"] {
  const match = /^([kp]):([^]*)$/.exec(Buffer.from(token, "base64url").toString("utf8"));
  if (!match) throw new AwsError("InvalidArgument", "The continuation token provided is incorrect", 400);
  return { text: match[2]!, wholePrefix: match[1] === "p" };
}

function tokenOf({ text, wholePrefix }: ListRequest["after"]): string {
  return Buffer.from(`${wholePrefix ? "p" : "k"}:${text}`).toString("base64url");
}

/** Whether a key is not beyond another, in the order of UTF-8 bytes. */
function passed(key: string, after: string): boolean {
  return after !== "" && Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0;
}
