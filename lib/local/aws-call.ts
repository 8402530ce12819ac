import { randomUUID } from "node:crypto";
import { operator, type Caller } from "./callers.ts";
import { AwsError, type Access, type AwsRequest, type AwsResponse, type Service } from "./contract.ts";
import type { Core } from "./core.ts";
import { refusal } from "./iam/refusal.ts";

/** No answer: the connection breaks, as it does when a request or its answer is lost on the way. */
export const silence = Symbol("silence");

export interface AwsCall {
  request: AwsRequest;
  /** The function whose rights count; undefined for the operator. */
  caller?: Caller;
  /** The function asks itself, not someone whom it handed a presigned address; only then do faults strike. */
  itself: boolean;
}

/**
 * One call of an AWS API, in the order that the cloud keeps: what it wants, whether its caller may, faults on the way
 * there, the service itself, the meter, faults on the way back.
 */
export async function answerAws(core: Core, service: Service, call: AwsCall): Promise<AwsResponse | typeof silence> {
  const { request, caller } = call;
  const own = call.itself ? caller : undefined;
  let end = () => {};
  try {
    const accesses = service.access(request);
    // Whoever waits for a message does not work; anything else goes on even when its caller is killed meanwhile.
    if (accesses[0]?.action !== "sqs:ReceiveMessage") end = core.work.begin(accesses[0]?.action ?? request.service);
    if (own?.onCall?.("before") === false) return silence;
    if (caller) authorize(core, caller, accesses);
    if (own && core.faults.draw("throttle")) throw throttled(request.service);
    if (own && core.faults.draw("timeoutBefore")) return silence;
    const response = await handled(core, service, request);
    core.meter.count(caller?.name ?? operator, rowOf(request, accesses), response.usage);
    if (own && core.faults.draw("timeoutAfter")) return silence;
    if (own?.onCall?.("after") === false) return silence;
    return withRequestId(response);
  } catch (error) {
    return withRequestId(service.refuse(asAwsError(core, request, error), request));
  } finally {
    end();
  }
}

/** A service's own refusals, such as a condition that failed, are answers that are billed like any other. */
async function handled(core: Core, service: Service, request: AwsRequest): Promise<AwsResponse> {
  try {
    return await service.handle(request);
  } catch (error) {
    return service.refuse(asAwsError(core, request, error), request);
  }
}

function authorize(core: Core, caller: Caller, accesses: Access[]): void {
  for (const access of accesses) {
    const verdict = core.roles.judge(caller.roleArn, access);
    if (verdict.allowed) continue;
    core.meter.denied(caller.name, access.action, access.resource);
    core.log(`refused: ${caller.name} may not ${access.action} on ${access.resource}`);
    throw refusal(core.account, caller, { ...access, explicit: verdict.explicit });
  }
}

/** The operation as the API names it, since one transaction is one request whatever it touches. */
function rowOf({ headers, body }: AwsRequest, accesses: Access[]): string {
  const first = accesses[0]?.action ?? "unknown:Unknown";
  const target = headers["x-amz-target"]?.split(".")[1];
  const query = headers["content-type"]?.startsWith("application/x-www-form-urlencoded")
    ? /(?:^|&)Action=([A-Za-z]+)/.exec(body.toString("latin1", 0, 4096))?.[1]
    : undefined;
  const operation = target ?? query;
  return operation ? `${first.split(":")[0]}:${operation}` : first;
}

function throttled(service: string): AwsError {
  return service === "s3"
    ? new AwsError("SlowDown", "Please reduce your request rate.", 503)
    : new AwsError("ThrottlingException", "Rate exceeded", 400);
}

function asAwsError(core: Core, request: AwsRequest, error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  core.log(`${request.service} ${request.method} ${request.url.pathname} failed: ${error instanceof Error ? error.stack : error}`);
  return new AwsError("InternalFailure", "The request processing has failed because of an unknown error.", 500);
}

function withRequestId(response: AwsResponse): AwsResponse {
  return { ...response, headers: { "x-amzn-requestid": randomUUID(), ...response.headers } };
}
