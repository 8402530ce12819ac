import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { AwsError } from "../contract.ts";
import { decodeAwsChunked, torn } from "./aws-chunked.ts";
import type { Call } from "./call.ts";
import { notImplemented } from "./checks.ts";

/** The bytes of an upload, checked against everything that the sender said of them. */
export interface ReceivedBody {
  readonly body: Buffer;
  /** Checksum headers to keep with the object. */
  readonly checksums: Record<string, string>;
}

const CHECKSUMS: Record<string, (body: Buffer) => string> = {
  "x-amz-checksum-crc32": (body) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(body));
    return bytes.toString("base64");
  },
  "x-amz-checksum-sha1": (body) => createHash("sha1").update(body).digest("base64"),
  "x-amz-checksum-sha256": (body) => createHash("sha256").update(body).digest("base64"),
};

/** Takes framing off and checks length and digests; refuses what does not fit, and digests that are not known here. */
export function receiveBody({ body: sent, headers }: Call): ReceivedBody {
  const signed = headers["x-amz-content-sha256"] ?? "";
  const framed = signed.startsWith("STREAMING-") || /\baws-chunked\b/.test(headers["content-encoding"] ?? "");
  const { body, trailers } = framed ? decodeAwsChunked(sent) : { body: sent, trailers: {} };
  if (framed && Number(headers["x-amz-decoded-content-length"] ?? body.length) !== body.length) throw torn();
  if (/^[0-9a-f]{64}$/.test(signed) && createHash("sha256").update(body).digest("hex") !== signed) {
    throw new AwsError("XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.", 400);
  }
  checkMd5(headers["content-md5"], body);
  const announced = headers["x-amz-trailer"];
  if (announced && !(announced in trailers)) throw new AwsError("MalformedTrailerError", `${announced} was announced and did not come.`, 400);
  return { body, checksums: checkedSums({ ...headers, ...trailers }, body) };
}

function checkMd5(given: string | undefined, body: Buffer): void {
  if (given === undefined) return;
  if (Buffer.from(given, "base64").length !== 16) throw new AwsError("InvalidDigest", "The Content-MD5 you specified was invalid.", 400);
  if (createHash("md5").update(body).digest("base64") !== given) {
    throw new AwsError("BadDigest", "The Content-MD5 you specified did not match what we received.", 400);
  }
}

function checkedSums(headers: Record<string, string>, body: Buffer): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith("x-amz-checksum-") || ["x-amz-checksum-type", "x-amz-checksum-algorithm", "x-amz-checksum-mode"].includes(name)) continue;
    const compute = CHECKSUMS[name];
    if (!compute) throw notImplemented(`uploads with ${name}`);
    if (compute(body) !== value) {
      const kind = name.replace("x-amz-checksum-", "").toUpperCase();
      throw new AwsError("BadDigest", `The ${kind} you specified did not match the calculated checksum.`, 400);
    }
    sums[name] = value;
  }
  return sums;
}
