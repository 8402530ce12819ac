import type { WebResponse } from "../sites.ts";

/** An answer of API Gateway itself: `{"message": "Not Found"}`. */
export function message(status: number, text: string, headers: Record<string, string> = {}): WebResponse {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(JSON.stringify({ message: text })),
  };
}
