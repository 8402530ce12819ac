import { AwsError } from "../contract.ts";
import type { Access, AwsRequest, AwsResponse, Cloud, Service } from "../contract.ts";
import { calls, parameterArn, plainName } from "./calls.ts";
import { parameterKind } from "./parameter-kind.ts";
import { Parameters } from "./parameters.ts";

const TARGET = "AmazonSSM.";

/**
 * Parameter Store of AWS Systems Manager. Secure strings are kept in plain text on this machine; without
 * `WithDecryption` they come back unreadable, as in AWS. Older versions, labels and tags are not kept.
 */
export function createSsm(cloud: Cloud): Service {
  const parameters = new Parameters(cloud);
  return {
    names: ["ssm"],
    kinds: [parameterKind(cloud, parameters)],
    access: (request) => accessOf(cloud, request),
    async handle(request) {
      const name = callOf(request);
      const call = calls[name];
      if (!call) throw unanswered(name);
      return answer(200, await call({ cloud, parameters }, bodyOf(request)));
    },
    refuse: (error) => answer(error.status, { __type: error.code, message: error.message, ...error.extra }),
    reset: () => parameters.reset(),
    async close() {},
  };
}

/** IAM is asked about each parameter, or about the path. */
function accessOf(cloud: Cloud, request: AwsRequest): Access[] {
  const call = callOf(request);
  if (!Object.hasOwn(calls, call)) throw unanswered(call);
  const body = bodyOf(request);
  const named = (body.Names as string[] | undefined) ?? [String(body.Name ?? body.Path ?? "")];
  return named.map((one) => ({ action: `ssm:${call}`, resource: parameterArn(cloud, plainName(one).name) }));
}

function callOf(request: AwsRequest): string {
  const target = request.headers["x-amz-target"] ?? "";
  return target.startsWith(TARGET) ? target.slice(TARGET.length) : "";
}

function bodyOf(request: AwsRequest): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(request.body.toString("utf8") || "{}");
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Falls through to the refusal: what is no JSON is refused like JSON of another form.
  }
  throw new AwsError("SerializationException", "The request is not a JSON object.");
}

function unanswered(call: string): AwsError {
  return new AwsError("UnknownOperationException", `The local cloud does not answer ${call || "this request"}.`);
}

function answer(status: number, body: unknown): AwsResponse {
  return { status, headers: { "content-type": "application/x-amz-json-1.1" }, body: JSON.stringify(body) };
}
