import type { WebResponse } from "../sites.ts";
import { message } from "./message.ts";

interface ProxyResult {
  statusCode?: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

/** Headers that API Gateway sets itself. */
const reserved = new Set(["content-length", "connection", "transfer-encoding", "date", "server"]);

/** Turns what a function answered into the HTTP answer. Anything that is not an answer with a status is taken as JSON. */
export function proxyAnswer(payload: unknown): WebResponse {
  if (typeof payload !== "object" || payload === null || !("statusCode" in payload)) {
    if (payload === null || payload === undefined) return message(500, "Internal Server Error");
    const body = typeof payload === "string" ? payload : JSON.stringify(payload);
    return { status: 200, headers: { "content-type": "application/json" }, body: Buffer.from(body) };
  }
  const result = payload as ProxyResult;
  const status = Number(result.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return message(500, "Internal Server Error");
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(result.headers ?? {})) {
    if (!reserved.has(name.toLowerCase())) headers[name.toLowerCase()] = String(value);
  }
  if (result.cookies?.length) headers["set-cookie"] = result.cookies;
  const body = Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8");
  if (body.length > 0) headers["content-type"] ??= "text/plain;charset=UTF-8";
  return { status, headers, body };
}
