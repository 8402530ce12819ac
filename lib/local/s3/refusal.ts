import { randomBytes } from "node:crypto";
import type { AwsError, AwsRequest, AwsResponse } from "../contract.ts";
import { element } from "./xml.ts";

/** An error as S3 words it; a HEAD gets only its status. */
export function refusal(error: AwsError, { method, url }: Pick<AwsRequest, "method" | "url">): AwsResponse {
  const facts = Object.entries({ ...error.extra, Resource: url.pathname, RequestId: randomBytes(8).toString("hex").toUpperCase() });
  const inner = [["Code", error.code], ["Message", error.message], ...facts].map(([name, value]) => element(name as string, String(value)));
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner.join("")}</Error>`;
  return method === "HEAD" ? { status: error.status } : { status: error.status, headers: { "content-type": "application/xml" }, body };
}
