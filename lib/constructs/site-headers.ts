import { Duration } from "aws-cdk-lib";
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Styles that React Aria writes into the page itself: pressable elements, and the scroll lock under a dialog. */
const reactAriaStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

type Directives = Record<string, string[]>;

const nothing: Directives = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

const page: Directives = {
  ...nothing,
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
};

/** Hosts that the console talks to beside its own. */
export interface ConsoleHosts {
  readonly signInUrl: string;
  readonly uploadsUrl: string;
}

/** Content security policies, one for each kind of answer. */
export const contentSecurityPolicies = {
  portal: () => render(page),
  console: ({ signInUrl, uploadsUrl }: ConsoleHosts) =>
    render({
      ...page,
      "style-src": ["'self'", ...reactAriaStyles],
      "img-src": ["'self'", "data:", "blob:"],
      "connect-src": ["'self'", signInUrl, uploadsUrl],
      "frame-src": ["'self'", "blob:"],
    }),
  api: () => render(nothing),
};

const render = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

export interface SiteHeadersProps {
  readonly name: string;
  readonly comment: string;
  readonly contentSecurityPolicy: string;
  /** The API's own answers may carry a policy or a cache rule of their own, such as the sandbox of a mail's HTML. */
  readonly originDecides: boolean;
}

/** The headers that every answer of one kind carries. */
export function siteHeaders(scope: Construct, id: string, props: SiteHeadersProps): ResponseHeadersPolicy {
  const custom = (header: string, value: string, override = true) => ({ header, value, override });
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: props.name,
    comment: props.comment,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: props.contentSecurityPolicy,
        override: !props.originDecides,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        custom("Cross-Origin-Opener-Policy", "same-origin"),
        custom("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        custom("X-Robots-Tag", "noindex, nofollow"),
        ...(props.originDecides ? [custom("Cache-Control", "no-store", false)] : []),
      ],
    },
  });
}
