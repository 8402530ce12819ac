import { AwsError, type AwsRequest, type AwsResponse } from "../contract.ts";
import type { Functions } from "./functions.ts";

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** The function that an `Invoke` request names. Refuses every other call of Lambda's API. */
export function invokedFunction({ method, url }: AwsRequest): string {
  const name = method === "POST" ? path.exec(url.pathname)?.[1] : undefined;
  if (name === undefined) throw new AwsError("NotImplementedException", `lambda: ${method} ${url.pathname} is not answered here`, 501);
  return decodeURIComponent(name);
}

/** Lambda's `Invoke`, with invocation types RequestResponse, Event and DryRun. */
export async function invokeApi(functions: Functions, request: AwsRequest): Promise<AwsResponse> {
  const name = invokedFunction(request);
  const found = functions.all().find((one) => [one.settings.name, one.settings.arn].includes(name));
  if (!found) throw new AwsError("ResourceNotFoundException", `Function not found: ${name}`, 404);
  const event = request.body.length > 0 ? request.body.toString() : "{}";
  const type = request.headers["x-amz-invocation-type"] ?? "RequestResponse";
  if (type === "DryRun") return { status: 204 };
  if (type === "Event") {
    found.asynchronous.accept(event);
    return { status: 202 };
  }
  const outcome = await found.pool.run(event);
  const headers = { "content-type": "application/json", "x-amz-executed-version": "$LATEST" };
  if (outcome.ok) return { status: 200, headers, body: outcome.payload };
  return { status: 200, headers: { ...headers, "x-amz-function-error": "Unhandled" }, body: JSON.stringify(outcome.error) };
}
