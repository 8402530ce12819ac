import type { HeadersPolicy } from "./headers-policy.ts";

const once = (name: string, value: string) => ({ name, value, override: false });

/** AWS's own response headers policies that a distribution may name by id. */
export const managedHeadersPolicies: Record<string, HeadersPolicy> = {
  // SecurityHeadersPolicy
  "67f7725c-6f97-4210-82d7-5512b31e9d03": {
    set: [
      once("referrer-policy", "strict-origin-when-cross-origin"),
      once("strict-transport-security", "max-age=31536000"),
      { name: "x-content-type-options", value: "nosniff", override: true },
      once("x-frame-options", "SAMEORIGIN"),
      once("x-xss-protection", "1; mode=block"),
    ],
    remove: [],
  },
};
