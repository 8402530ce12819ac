import type { AwsResponse } from "./contract.ts";

/** A refusal of a control route, in the form of RFC 9457. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** The answer that carries a problem. */
export function problemAnswer({ status, code, message }: { status: number; code: string; message: string }): AwsResponse {
  const title = code.replaceAll("-", " ");
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify({ type: `urn:local-cloud:${code}`, title, status, detail: message, code }),
  };
}
