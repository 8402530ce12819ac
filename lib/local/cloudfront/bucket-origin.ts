import type { Core } from "../core.ts";
import type { S3Service } from "../s3/service.ts";
import type { WebRequest, WebResponse } from "../sites.ts";

/** What a viewer may ask of an object; CloudFront answers conditions itself, here the bucket does. */
const passed = ["range", "if-none-match", "if-modified-since", "if-match", "if-unmodified-since"];

/** What a bucket answers to CloudFront, which may read single objects but not list them. */
export async function fetchFromBucket(core: Core, bucket: string, request: WebRequest): Promise<WebResponse> {
  const key = keyOf(request.target);
  if (key === undefined) return { status: 400, headers: { "content-type": "text/plain" }, body: Buffer.from("Bad Request") };
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => passed.includes(name)));
  const answer = await (core.service("s3") as S3Service).read(bucket, key, headers);
  core.meter.count("cloudfront", "s3:GetObject", { bytes: answer.body.length });
  const kept = Object.entries(answer.headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !name.startsWith("x-amz-"));
  return { ...answer, headers: Object.fromEntries(kept) };
}

function keyOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split("?")[0]?.slice(1) ?? "");
  } catch {
    return undefined;
  }
}
