import { AwsError } from "../contract.ts";
import type { Call } from "./call.ts";
import { notImplemented } from "./checks.ts";
import type { StoredObject } from "./object-store.ts";

const KEPT = ["content-type", "cache-control", "content-disposition", "content-language", "expires"];
const LARGEST_METADATA_BYTES = 2048;

/** The headers of an upload that come back with the object. Refuses user metadata above 2 KB and storage that does not exist here. */
export function keptHeaders({ headers }: Call): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => KEPT.includes(name));
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith("x-amz-meta-"));
  const bytes = metadata.reduce((sum, [name, value]) => sum + name.length - "x-amz-meta-".length + Buffer.byteLength(value), 0);
  if (bytes > LARGEST_METADATA_BYTES) throw new AwsError("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size", 400);
  refuseOther(headers, "x-amz-server-side-encryption", "AES256");
  refuseOther(headers, "x-amz-storage-class", "STANDARD");
  const encoding = (headers["content-encoding"] ?? "").split(",").map((one) => one.trim()).filter((one) => one && one !== "aws-chunked");
  return {
    "content-type": "binary/octet-stream",
    ...Object.fromEntries([...kept, ...metadata]),
    ...(encoding.length > 0 && { "content-encoding": encoding.join(",") }),
  };
}

/** The headers that an object is answered with. */
export function headersOf({ headers, etag, modifiedAt, size }: StoredObject): Record<string, string> {
  return {
    ...headers,
    etag,
    "last-modified": new Date(modifiedAt).toUTCString(),
    "content-length": String(size),
    "accept-ranges": "bytes",
    "x-amz-server-side-encryption": "AES256",
  };
}

function refuseOther(headers: Call["headers"], name: string, only: string): void {
  if (headers[name] !== undefined && headers[name] !== only) throw notImplemented(`${name}: ${headers[name]}`);
}
