import type { AwsRequest } from "../contract.ts";
import { AwsError } from "../contract.ts";

/** One request to S3, with bucket and key taken from wherever it names them. */
export interface Call {
  readonly method: string;
  /** Empty where the request names none. */
  readonly bucket: string;
  readonly key: string;
  /** Lower-case names; without what belongs to a signature in the address. */
  readonly query: ReadonlyMap<string, string>;
  /** Lower-case names; `x-amz-…` of a presigned address included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly caller: string;
  readonly presigned: boolean;
}

const OF_THE_SIGNATURE = new Set([
  "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-expires", "x-amz-signedheaders", "x-amz-signature",
  "x-amz-security-token", "x-amz-content-sha256",
]);

/** Reads a request; `isBucket` tells a bucket in the host name (`bucket.s3…`) from a bucket in the path. */
export function readCall(request: AwsRequest, isBucket: (name: string) => boolean): Call {
  const { method, url, body, caller } = request;
  const query = new Map<string, string>();
  const headers = { ...request.headers };
  for (const [name, value] of url.searchParams) {
    const lower = name.toLowerCase();
    if (OF_THE_SIGNATURE.has(lower)) continue;
    // A presigned address carries the signer's headers; they count as if they were sent.
    if (lower.startsWith("x-amz-")) headers[lower] ??= value;
    else query.set(lower, value);
  }
  const presigned = url.searchParams.has("X-Amz-Signature");
  return { method, ...place(request, isBucket), query, headers, body, caller, presigned };
}

function place({ url, headers }: AwsRequest, isBucket: (name: string) => boolean): { bucket: string; key: string } {
  const path = url.pathname.slice(1);
  const host = headers.host ?? url.host;
  for (let dot = host.indexOf("."); dot > 0; dot = host.indexOf(".", dot + 1)) {
    if (isBucket(host.slice(0, dot))) return { bucket: host.slice(0, dot), key: decoded(path) };
  }
  const slash = path.indexOf("/");
  return slash < 0 ? { bucket: decoded(path), key: "" } : { bucket: decoded(path.slice(0, slash)), key: decoded(path.slice(slash + 1)) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AwsError("InvalidURI", "Couldn't parse the specified URI.", 400);
  }
}
