import { randomUUID } from "node:crypto";
import { AwsError } from "../contract.ts";
import type { AwsRequest, AwsResponse } from "../contract.ts";

const NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

/** One call in the AWS query protocol: a form whose field `Action` names the operation. */
export interface Call {
  readonly action: string;
  text(name: string): string | undefined;
  /** The values of `name.member.1`, `name.member.2` … in their order. */
  list(name: string): string[];
}

const calls = new WeakMap<AwsRequest, Call>();

/** Reads the form of a request, once. Refuses whatever is not the query protocol, SES v2 included. */
export function readCall(request: AwsRequest): Call {
  const known = calls.get(request);
  if (known) return known;
  const form = new URLSearchParams(request.body.length > 0 ? request.body.toString("utf8") : request.url.search);
  const action = form.get("Action");
  if (!action) throw new AwsError("InvalidAction", `${request.method} ${request.url.pathname} is not SES v1; SES v2 is not offered here.`, 404);
  const call: Call = { action, text: (name) => form.get(name) ?? undefined, list: (name) => members(form, name) };
  calls.set(request, call);
  return call;
}

/** A well-formed answer; `result` is XML, made with `element`. */
export function answer(action: string, result: string): AwsResponse {
  const inner = `<${action}Result>${result}</${action}Result><ResponseMetadata>${element("RequestId", randomUUID())}</ResponseMetadata>`;
  return xml(200, `<${action}Response xmlns="${NAMESPACE}">${inner}</${action}Response>`);
}

/** An error as SES v1 words it; further facts (such as the configuration set's name) become elements of their own. */
export function refusal(error: AwsError): AwsResponse {
  const facts = Object.entries(error.extra).map(([name, value]) => element(name, String(value)));
  const type = element("Type", error.status >= 500 ? "Receiver" : "Sender");
  // SES v1 has a shorter name for what the other services call so.
  const code = error.code === "ThrottlingException" ? "Throttling" : error.code;
  const inner = `<Error>${type}${element("Code", code)}${element("Message", error.message)}${facts.join("")}</Error>`;
  return xml(error.status, `<ErrorResponse xmlns="${NAMESPACE}">${inner}${element("RequestId", randomUUID())}</ErrorResponse>`);
}

/** One XML element around text, which is escaped. */
export function element(name: string, text: string): string {
  return `<${name}>${text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`;
}

function members(form: URLSearchParams, name: string): string[] {
  const values: string[] = [];
  for (let n = 1; ; n++) {
    const value = form.get(`${name}.member.${n}`);
    if (value === null) return values;
    values.push(value);
  }
}

function xml(status: number, body: string): AwsResponse {
  return { status, headers: { "content-type": "text/xml" }, body };
}
