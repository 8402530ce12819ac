import type { AwsRequest, Service } from "../../../lib/local/contract.ts";

/** One call of DynamoDB without a network: the body and the answer as they would be on the wire. Rejects with AwsError. */
export async function call<T = Record<string, unknown>>(service: Service, operation: string, body: unknown): Promise<T> {
  const { body: answer } = await service.handle(requestOf(operation, body));
  return JSON.parse(String(answer)) as T;
}

/** A request as the endpoint would hand it over. */
export function requestOf(operation: string, body: unknown): AwsRequest {
  return {
    service: "dynamodb",
    caller: "operator",
    method: "POST",
    url: new URL("http://127.0.0.1/"),
    headers: { "x-amz-target": `DynamoDB_20120810.${operation}` },
    body: Buffer.from(JSON.stringify(body)),
  };
}
