import type { AwsRequest, AwsResponse } from "../contract.ts";
import { AwsError } from "../contract.ts";
import { onlyKnownKeys } from "../known-keys.ts";

/** One rule of a bucket's CORS configuration, as the template writes it. */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number | string;
}

/** Reads the property `CorsConfiguration` of a bucket. */
export function readCorsRules(configuration: { CorsRules?: CorsRule[] } = {}): readonly CorsRule[] {
  onlyKnownKeys(configuration, "CorsConfiguration", { known: ["CorsRules"] });
  const rules = configuration.CorsRules ?? [];
  const known = ["AllowedOrigins", "AllowedMethods", "AllowedHeaders", "ExposedHeaders", "MaxAge"];
  for (const rule of rules) onlyKnownKeys(rule, "a rule of CorsConfiguration", { known, ignored: { Id: "a name for people" } });
  return rules;
}

/** Answers a browser's preflight from the first rule that allows it; refuses with 403 when none does. */
export function preflight(rules: readonly CorsRule[], { headers }: AwsRequest): AwsResponse {
  const origin = headers.origin;
  const method = headers["access-control-request-method"];
  const asked = (headers["access-control-request-headers"] ?? "").split(",").map((name) => name.trim().toLowerCase()).filter(Boolean);
  if (!origin || !method) {
    throw new AwsError("BadRequest", "Insufficient information. Origin request header needed.", 400);
  }
  const rule = rules.find((one) => allows(one, origin, method) && asked.every((name) => matchesAny(one.AllowedHeaders ?? [], name)));
  if (!rule) {
    throw new AwsError("AccessForbidden", "CORSResponse: This CORS request is not allowed.", 403);
  }
  const allowed = asked.length > 0 && { "access-control-allow-headers": asked.join(", ") };
  const age = rule.MaxAge !== undefined && { "access-control-max-age": String(rule.MaxAge) };
  return { status: 200, headers: { ...headersOf(rule, origin), ...allowed, ...age } };
}

/** The headers that let a page read the answer of an actual request; none without a rule that allows it. */
export function corsHeaders(rules: readonly CorsRule[], { headers, method }: AwsRequest): Record<string, string> {
  const origin = headers.origin;
  const rule = origin ? rules.find((one) => allows(one, origin, method)) : undefined;
  return rule && origin ? headersOf(rule, origin) : {};
}

function allows(rule: CorsRule, origin: string, method: string): boolean {
  return rule.AllowedMethods.includes(method) && matchesAny(rule.AllowedOrigins, origin);
}

function headersOf(rule: CorsRule, origin: string): Record<string, string> {
  const anyone = rule.AllowedOrigins.includes("*");
  return {
    "access-control-allow-origin": anyone ? "*" : origin,
    "access-control-allow-methods": rule.AllowedMethods.join(", "),
    ...(rule.ExposedHeaders?.length && { "access-control-expose-headers": rule.ExposedHeaders.join(", ") }),
    ...(!anyone && { "access-control-allow-credentials": "true" }),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}

/** A pattern may hold one `*`, which stands for anything. Header names compare without regard to case. */
function matchesAny(patterns: readonly string[], value: string): boolean {
  return patterns.some((pattern) => {
    const [start = "", end] = pattern.toLowerCase().split("*");
    const text = value.toLowerCase();
    if (end === undefined) return text === start;
    return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  });
}
