import { AwsError } from "../contract.ts";

/** A body without its framing, and the headers that came after it. */
export interface Unframed {
  readonly body: Buffer;
  readonly trailers: Record<string, string>;
}

/** Takes the chunks of a streamed upload apart (S3 API reference, "Signature calculations … multiple chunks"). Refuses a torn one. */
export function decodeAwsChunked(framed: Buffer): Unframed {
  const chunks: Buffer[] = [];
  let at = 0;
  const line = (): string => {
    const end = framed.indexOf("\r\n", at);
    if (end < 0) throw torn();
    const text = framed.toString("latin1", at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const size = Number.parseInt(line().split(";")[0]!, 16);
    if (Number.isNaN(size)) throw torn();
    if (size === 0) break;
    if (at + size + 2 > framed.length) throw torn();
    chunks.push(framed.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  while (at < framed.length) {
    const text = line();
    const colon = text.indexOf(":");
    if (colon > 0) trailers[text.slice(0, colon).toLowerCase()] = text.slice(colon + 1).trim();
  }
  return { body: Buffer.concat(chunks), trailers };
}

/** The refusal of a body that ends before it should. */
export function torn(): AwsError {
  return new AwsError("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header", 400);
}
