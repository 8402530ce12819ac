import type { AwsResponse } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { Call } from "./call.ts";
import type { StoredObject } from "./object-store.ts";

/** Checks what a write demands of the object that is there now: `If-None-Match: *` (none) or `If-Match` (this very one). */
export function checkWriteConditions({ headers, key }: Call, current: StoredObject | undefined): void {
  const noneMatch = headers["if-none-match"];
  const match = headers["if-match"];
  if (noneMatch !== undefined && noneMatch !== "*") {
    throw new AwsError("NotImplemented", "A header you provided implies functionality that is not implemented", 501, { Header: "If-None-Match" });
  }
  if (noneMatch !== undefined && current) throw preconditionFailed("If-None-Match");
  if (match === undefined) return;
  if (!current) throw new AwsError("NoSuchKey", "The specified key does not exist.", 404, { Key: key });
  if (!lists(match, current.etag)) throw preconditionFailed("If-Match");
}

/** Checks what a read demands, in the order of RFC 9110 section 13.2.2; answers 304 when the reader has it already. */
export function unchanged({ headers }: Pick<Call, "headers">, object: StoredObject): AwsResponse | undefined {
  const { "if-match": match, "if-none-match": noneMatch } = headers;
  // HTTP dates have whole seconds.
  const modified = Math.floor(object.modifiedAt / 1000) * 1000;
  const unmodifiedSince = Date.parse(headers["if-unmodified-since"] ?? "");
  const modifiedSince = Date.parse(headers["if-modified-since"] ?? "");
  if (match !== undefined && !lists(match, object.etag)) throw preconditionFailed("If-Match");
  if (match === undefined && modified > unmodifiedSince) throw preconditionFailed("If-Unmodified-Since");
  const known = noneMatch === undefined ? modified <= modifiedSince : lists(noneMatch, object.etag);
  if (!known) return undefined;
  return { status: 304, headers: { etag: object.etag, "last-modified": new Date(object.modifiedAt).toUTCString() } };
}

function lists(header: string, etag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, "").replaceAll('"', "");
  return header.split(",").some((one) => bare(one) === "*" || bare(one) === bare(etag));
}

function preconditionFailed(condition: string): AwsError {
  return new AwsError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412, { Condition: condition });
}
