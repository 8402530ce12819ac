/** The AWS JSON 1.0 protocol of DynamoDB. */
import { randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import { AwsError, type AwsRequest, type AwsResponse } from "../contract.ts";
import { ChargedError } from "./reply.ts";

const target = /^DynamoDB_20120810\.(\w+)$/;

const spaces: Record<string, string> = {
  ValidationException: "com.amazon.coral.validate",
  SerializationException: "com.amazon.coral.service",
  UnknownOperationException: "com.amazon.coral.service",
};

/** The operation that a request names, without regard to whether it exists. */
export function operationOf(request: AwsRequest): string {
  return target.exec(request.headers["x-amz-target"] ?? "")?.[1] ?? "";
}

const parsed = new WeakMap<AwsRequest, Record<string, unknown>>();

/** The body of a request. Throws SerializationException. */
export function bodyOf(request: AwsRequest): Record<string, unknown> {
  const known = parsed.get(request);
  if (known) return known;
  const body = parse(request.body);
  parsed.set(request, body);
  return body;
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AwsError("SerializationException", "The body is not a JSON object");
}

/** An answer on the wire. */
export function respond(answer: unknown, usage?: AwsResponse["usage"], status = 200): AwsResponse {
  const body = JSON.stringify(answer);
  return {
    status,
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amzn-requestid": randomUUID(),
      "x-amz-crc32": String(crc32(body)),
    },
    body,
    ...(usage && { usage }),
  };
}

/** A refusal on the wire; it has a cost when the request consumed capacity before it was refused. */
export function refuse(error: AwsError): AwsResponse {
  const space = spaces[error.code] ?? "com.amazonaws.dynamodb.v20120810";
  const named = error.code === "TransactionCanceledException" ? { Message: error.message } : { message: error.message };
  const usage = error instanceof ChargedError ? error.usage : undefined;
  return respond({ __type: `${space}#${error.code}`, ...named, ...error.extra }, usage, error.status);
}
