import * as z from "zod";
import { InvalidInput, type Fault } from "../../domain/fault.ts";
import { refusal } from "../../domain/refusal.ts";
import { isStrictJson } from "./strict-json.ts";

export const MalformedJson = refusal("invalid", "malformed-json");
export const BodyTooLarge = refusal<{ mostBytes: number }>("invalid", "body-too-large");
export const UnsupportedMediaType = refusal("invalid", "unsupported-media-type");

/** Most bytes of a JSON request. */
const MOST_BYTES = 1_000_000;

/** Reads a JSON body; an empty one is `{}`. Refuses other media, too many bytes and what is not unambiguous UTF-8 JSON. */
export function jsonBody(text: string | undefined, base64: boolean, contentType: string | undefined): unknown {
  if (!text) return {};
  const bytes = Buffer.from(text, base64 ? "base64" : "utf8");
  if (bytes.length > MOST_BYTES) throw new BodyTooLarge({ mostBytes: MOST_BYTES });
  if (contentType && !/^application\/([\w.-]+\+)?json\b/i.test(contentType)) throw new UnsupportedMediaType();
  const body = parsedJson(bytes);
  if (!body) throw new MalformedJson();
  return body.value;
}

function parsedJson(bytes: Uint8Array): { value: unknown } | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isStrictJson(text) ? { value } : null;
  } catch {
    return null;
  }
}

const CODE_OF: Record<string, string> = { too_small: "too-small", too_big: "too-large", invalid_format: "invalid-format", invalid_value: "not-allowed", invalid_union: "not-allowed", not_multiple_of: "not-whole" };

/** Reads a value by its schema; refuses with every fault at once. `readOnly` fields are named as such. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, readOnly: readonly string[] = []): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInput(result.error.issues.flatMap((issue) => faultsOf(issue, readOnly)).slice(0, 100));
}

function faultsOf(issue: z.core.$ZodIssue, readOnly: readonly string[]): Fault[] {
  const at = pathOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ at: at ? `${at}.${key}` : key, code: !at && readOnly.includes(key) ? "read-only-field" : "unknown-field" }));
  }
  if (/^[a-z]+(-[a-z0-9]+)+$|^required$/.test(issue.message)) return [{ at, code: issue.message }];
  if (issue.code === "invalid_union") {
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (closest?.length) return closest.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, readOnly));
  }
  if (issue.code === "invalid_key") return issue.issues.flatMap((inner) => faultsOf({ ...inner, path: issue.path }, readOnly));
  if (issue.code === "invalid_type") return [{ at, code: issue.input === undefined ? "required" : "wrong-type" }];
  return [{ at, code: CODE_OF[issue.code] ?? "not-allowed" }];
}

const pathOf = (path: PropertyKey[]): string => path.reduce<string>((at, key) => (typeof key === "number" ? `${at}[${key}]` : at ? `${at}.${String(key)}` : String(key)), "");
