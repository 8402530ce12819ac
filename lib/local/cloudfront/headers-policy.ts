import { onlyKnownKeys } from "../known-keys.ts";

/** Headers that a response headers policy sets, and those it takes away. */
export interface HeadersPolicy {
  readonly set: { name: string; value: string; override: boolean }[];
  readonly remove: string[];
}

interface PolicySettings {
  SecurityHeadersConfig?: Record<string, Record<string, unknown> & { Override: boolean }>;
  CustomHeadersConfig?: { Items: { Header: string; Value: string; Override: boolean }[] };
  RemoveHeadersConfig?: { Items: { Header: string }[] };
}

type Settings = Record<string, unknown>;

/** How each security header is written (CloudFront Developer Guide, "Understand response headers policies"). */
const security: Record<string, { name: string; value(settings: Settings): string }> = {
  ContentSecurityPolicy: { name: "content-security-policy", value: (settings) => String(settings.ContentSecurityPolicy) },
  ContentTypeOptions: { name: "x-content-type-options", value: () => "nosniff" },
  FrameOptions: { name: "x-frame-options", value: (settings) => String(settings.FrameOption) },
  ReferrerPolicy: { name: "referrer-policy", value: (settings) => String(settings.ReferrerPolicy) },
  StrictTransportSecurity: {
    name: "strict-transport-security",
    value: (settings) =>
      [
        `max-age=${settings.AccessControlMaxAgeSec}`,
        ...(settings.IncludeSubdomains ? ["includeSubDomains"] : []),
        ...(settings.Preload ? ["preload"] : []),
      ].join("; "),
  },
  XSSProtection: {
    name: "x-xss-protection",
    value: (settings) => (settings.Protection ? `1${settings.ModeBlock ? "; mode=block" : ""}` : "0"),
  },
};

/** Reads `ResponseHeadersPolicyConfig`. Refuses CORS and timing settings. */
export function readHeadersPolicy(settings: PolicySettings): HeadersPolicy {
  onlyKnownKeys(settings, "ResponseHeadersPolicyConfig", {
    known: ["SecurityHeadersConfig", "CustomHeadersConfig", "RemoveHeadersConfig"],
    ignored: { Name: "for people", Comment: "for people" },
  });
  onlyKnownKeys(settings.SecurityHeadersConfig, "SecurityHeadersConfig", { known: Object.keys(security) });
  const secured = Object.entries(settings.SecurityHeadersConfig ?? {}).flatMap(([key, own]) => {
    const header = security[key];
    return header ? [{ name: header.name, value: header.value(own), override: own.Override }] : [];
  });
  const custom = (settings.CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override }) => ({
    name: Header.toLowerCase(),
    value: Value,
    override: Override,
  }));
  const remove = (settings.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase());
  return { set: [...secured, ...custom], remove };
}

/** Applies a policy to an origin's headers, whose names are in lower case. */
export function applyHeadersPolicy<T>(policy: HeadersPolicy | undefined, headers: Record<string, T | string>): Record<string, T | string> {
  const result = { ...headers };
  for (const name of policy?.remove ?? []) delete result[name];
  for (const { name, value, override } of policy?.set ?? []) {
    if (override || !(name in result)) result[name] = value;
  }
  return result;
}
