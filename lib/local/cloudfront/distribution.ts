import type { Core } from "../core.ts";
import type { WebRequest, WebResponse } from "../sites.ts";
import { fetchFromBucket } from "./bucket-origin.ts";
import { compress } from "./compress.ts";
import { applyHeadersPolicy, type HeadersPolicy } from "./headers-policy.ts";
import type { BehaviourSettings, DistributionSettings, OriginSettings } from "./settings.ts";

/** AWS's cache policy CachingDisabled, with which nothing is compressed either. */
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** What a distribution answers: the first behaviour whose pattern fits the path, its origin, its headers. */
export async function answerDistribution(
  core: Core,
  settings: DistributionSettings,
  { request, policyOf }: { request: WebRequest; policyOf(id: string): HeadersPolicy | undefined },
): Promise<WebResponse> {
  const behaviour = behaviourFor(settings, request.target);
  const allowed = behaviour.AllowedMethods ?? ["GET", "HEAD"];
  const answer = allowed.includes(request.method)
    ? await fetchFromOrigin(core, originOf(settings, behaviour), withRootObject(settings, request))
    : notAllowed();
  const policy = behaviour.ResponseHeadersPolicyId ? policyOf(behaviour.ResponseHeadersPolicyId) : undefined;
  const packed = behaviour.Compress && behaviour.CachePolicyId !== cachingDisabled ? compress(request, answer) : answer;
  core.meter.count("cloudfront", "cloudfront:Request", { bytes: packed.body.length });
  return { ...packed, headers: applyHeadersPolicy(policy, packed.headers) };
}

function behaviourFor(settings: DistributionSettings, target: string): BehaviourSettings {
  const path = target.split("?")[0] ?? "/";
  return settings.CacheBehaviors?.find(({ PathPattern }) => covers(PathPattern, path)) ?? settings.DefaultCacheBehavior;
}

/** Path patterns know `*` and `?`; a slash at their beginning may be left out. */
function covers(pattern: string, path: string): boolean {
  const escaped = `/${pattern.replace(/^\//, "")}`.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(path);
}

/** The default root object stands for the root alone, not for other folders. */
function withRootObject({ DefaultRootObject: root }: DistributionSettings, request: WebRequest): WebRequest {
  const [path, query] = request.target.split("?", 2);
  if (path !== "/" || !root) return request;
  return { ...request, target: `/${root}${query === undefined ? "" : `?${query}`}` };
}

function originOf(settings: DistributionSettings, { TargetOriginId: id }: BehaviourSettings): OriginSettings {
  return settings.Origins.find((origin) => origin.Id === id) as OriginSettings;
}

async function fetchFromOrigin(core: Core, origin: OriginSettings, request: WebRequest): Promise<WebResponse> {
  const target = `${origin.OriginPath ?? ""}${request.target}`;
  const bucket = /^(.+?)\.s3[.-]/.exec(origin.DomainName)?.[1];
  if (bucket) return fetchFromBucket(core, bucket, { ...request, target });
  const site = core.sites.named(origin.DomainName);
  if (!site) throw new Error(`origin ${origin.DomainName} is neither a bucket nor an API of the template`);
  return site({ ...request, target, headers: { ...request.headers, host: origin.DomainName } });
}

function notAllowed(): WebResponse {
  const body = "This distribution is not configured to allow the HTTP request method that was used for this request.";
  return { status: 403, headers: { "content-type": "text/plain" }, body: Buffer.from(body) };
}
