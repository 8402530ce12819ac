import type { IncomingMessage, ServerResponse } from "node:http";

/** The whole body of a request. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Headers by lower-case name; what came several times is joined by a comma. */
export function readHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values = []]) => [name, values.join(name === "cookie" ? "; " : ",")]),
  );
}

/** What is to be written as an answer. */
export interface Answer {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** Writes an answer; `now` is virtual time, since SDKs set their clocks by the date of an answer. */
export function writeAnswer(response: ServerResponse, answer: Answer, now: number): void {
  const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  delete headers["transfer-encoding"];
  delete headers.connection;
  const silent = response.req.method === "HEAD" || answer.status === 204 || answer.status === 304;
  if (!silent) headers["content-length"] = String(body?.length ?? 0);
  if (answer.status === 204) delete headers["content-length"];
  response.writeHead(answer.status, { date: new Date(now).toUTCString(), ...headers });
  response.end(silent ? undefined : body);
}
