import { randomUUID } from "node:crypto";
import type { AwsError, AwsRequest, AwsResponse } from "../contract.ts";

const NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

/** Fields of a request of the AWS query protocol. Lists are numbered from one: `Entries.member.1.Id`. */
export class Form {
  readonly #fields: URLSearchParams;
  readonly #prefix: string;

  constructor(fields: URLSearchParams, prefix = "") {
    this.#fields = fields;
    this.#prefix = prefix;
  }

  text(name: string): string | undefined {
    return this.#fields.get(this.#prefix + name) ?? undefined;
  }

  /** Whether any field of this name or below it was sent. */
  has(name: string): boolean {
    const full = this.#prefix + name;
    return [...this.#fields.keys()].some((key) => key === full || key.startsWith(`${full}.`));
  }

  /** The parts of a list, such as those below `Entries.member`. */
  list(name: string): Form[] {
    const parts: Form[] = [];
    while (this.has(`${name}.${parts.length + 1}`)) parts.push(new Form(this.#fields, `${this.#prefix}${name}.${parts.length + 1}.`));
    return parts;
  }
}

export function formOf(request: AwsRequest): Form {
  return new Form(new URLSearchParams(request.body.length > 0 ? request.body.toString("utf8") : request.url.search));
}

/** A well-formed answer; `result` is XML, made with `element`. */
export function answered(action: string, result: string, usage?: AwsResponse["usage"]): AwsResponse {
  const inner = `<${action}Result>${result}</${action}Result><ResponseMetadata>${element("RequestId", randomUUID())}</ResponseMetadata>`;
  return { ...xml(200, `<${action}Response xmlns="${NAMESPACE}">${inner}</${action}Response>`), usage };
}

/** An error in the query protocol. */
export function refusal(error: AwsError): AwsResponse {
  const type = element("Type", error.status >= 500 ? "Receiver" : "Sender");
  const inner = `<Error>${type}${element("Code", error.code)}${element("Message", error.message)}</Error>`;
  return xml(error.status, `<ErrorResponse xmlns="${NAMESPACE}">${inner}${element("RequestId", randomUUID())}</ErrorResponse>`);
}

/** One XML element around text, which is escaped. */
export function element(name: string, text: string): string {
  return `<${name}>${text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`;
}

function xml(status: number, body: string): AwsResponse {
  return { status, headers: { "content-type": "text/xml" }, body };
}
