import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { WebRequest, WebResponse } from "../sites.ts";

/** Types that CloudFront compresses, the most usual of its list. */
const compressible =
  /^(text\/|font\/(otf|ttf)|image\/svg\+xml|application\/(javascript|json|problem\+json|xml|rss\+xml|x-javascript|manifest\+json|wasm))/;

/** Sizes that CloudFront compresses, in bytes (Developer Guide, "Serve compressed files"). */
const smallestBytes = 1000;
const largestBytes = 10_000_000;

/** Compresses an answer as CloudFront would: brotli before gzip, if the viewer takes it and the origin has not done so. */
export function compress(request: WebRequest, response: WebResponse): WebResponse {
  const { headers, body, status } = response;
  const accepted = request.headers["accept-encoding"] ?? "";
  const type = String(headers["content-type"] ?? "");
  if (status !== 200 || headers["content-encoding"] || !compressible.test(type)) return response;
  if (body.length < smallestBytes || body.length > largestBytes) return response;
  const vary = { vary: [headers.vary, "accept-encoding"].flat().filter(Boolean).join(", ") };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { status, headers: { ...headers, ...vary, "content-encoding": "br" }, body: brotliCompressSync(body, { params }) };
  }
  if (/\bgzip\b/.test(accepted)) {
    return { status, headers: { ...headers, ...vary, "content-encoding": "gzip" }, body: gzipSync(body) };
  }
  return response;
}
