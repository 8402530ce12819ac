import { answerAws, type silence } from "./aws-call.ts";
import { operator } from "./callers.ts";
import type { AwsRequest, AwsResponse } from "./contract.ts";
import type { Core } from "./core.ts";
import { problemAnswer } from "./problem.ts";
import { readSignature, type Signature } from "./signature.ts";

type Raw = Omit<AwsRequest, "caller" | "service">;

/** Answers a request if it is one of an AWS API: signed, presigned, the preflight of that, or an unsigned user-pool call. */
export function awsRoute(core: Core, raw: Raw): Promise<AwsResponse | typeof silence> | undefined {
  const signature = readSignature(raw.headers, raw.url);
  if (raw.method === "OPTIONS") return preflight(core, raw, signature?.service);
  if (signature) return signed(core, raw, signature);
  const target = raw.headers["x-amz-target"];
  return target ? unsigned(core, raw, target) : undefined;
}

async function signed(core: Core, raw: Raw, { service: name, accessKeyId, presigned }: Signature) {
  const service = core.service(name);
  if (!service) return problemAnswer({ status: 501, code: "unknown-service", message: `the local cloud has no service ${name}` });
  const caller = core.callers.find(accessKeyId);
  const request = { ...raw, service: name, caller: caller?.name ?? operator };
  return answerAws(core, service, { request, caller, itself: !presigned });
}

/** User pools are asked without a signature; everything else must be signed. */
async function unsigned(core: Core, raw: Raw, target: string) {
  const service = target.startsWith("AWSCognitoIdentityProviderService.") ? core.service("cognito-idp") : undefined;
  if (!service) return problemAnswer({ status: 403, code: "missing-authentication-token", message: "the request is not signed" });
  return answerAws(core, service, { request: { ...raw, service: "cognito-idp", caller: operator }, itself: false });
}

/** A page asks before it uses a presigned address; the service knows whom its settings allow. */
function preflight(core: Core, raw: Raw, presignedFor: string | undefined): Promise<AwsResponse> | undefined {
  const service = presignedFor && core.service(presignedFor);
  return service ? service.handle({ ...raw, service: presignedFor, caller: operator }) : undefined;
}
