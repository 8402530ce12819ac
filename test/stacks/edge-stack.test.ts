import { functionRows } from "../../lib/functions.ts";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { ofType, synthesized } from "./synthesized.ts";

vi.stubEnv("CDK_VALIDATION", "false");
const prod = synthesized("prod", false);
const distribution = ofType(prod, "AWS::CloudFront::Distribution")[0]![1].Properties["DistributionConfig"];

const flat = (value: any): string => (typeof value === "string" ? value : value["Fn::Join"] ? value["Fn::Join"][1].map(flat).join("") : `<${JSON.stringify(value)}>`);
const headersOf = (kind: string): any =>
  ofType(prod, "AWS::CloudFront::ResponseHeadersPolicy").map(([, each]) => each.Properties["ResponseHeadersPolicyConfig"]).find((each) => each.Name === `dossier-prod-${kind}`);
const policyOf = (kind: string): string => flat(headersOf(kind).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);

describe("the HTTP API", () => {
  it("has the routes of the functions table, each behind its door", () => {
    const routes = ofType(prod, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => `${Properties["RouteKey"]} ${Properties["AuthorizationType"]}`);
    const declared = functionRows.flatMap(([, { trigger }]) => (trigger.kind === "http" ? trigger.routes.map(({ route, access }) => `${route} ${access === "open" ? "NONE" : "JWT"}`) : []));
    expect(routes.sort()).toEqual(declared.sort());
    // Whoever adds a route that nobody needs to sign in for changes this list.
    expect(routes.filter((route) => route.endsWith("NONE"))).toEqual([
      "ANY /portal/v1/{proxy+} NONE",
      "GET /portal/v1/credit-notes/{id}/pdf NONE",
      "GET /portal/v1/estimates/{id}/pdf NONE",
      "GET /portal/v1/giro-code NONE",
      "GET /portal/v1/invoices/{id}/pdf NONE",
      "GET /portal/v1/payment-methods NONE",
      "GET /portal/v1/payments/{id} NONE",
      "GET /v1/openapi.json NONE",
      "POST /portal/v1/payments NONE",
      "POST /webhooks/payments/{provider}/{endpoint} NONE",
    ]);
  });

  it("takes the tokens that the user pool made for the console", () => {
    const authorizer = ofType(prod, "AWS::ApiGatewayV2::Authorizer")[0]![1].Properties;
    expect(authorizer["IdentitySource"]).toEqual(["$request.header.Authorization"]);
    expect(flat(authorizer["JwtConfiguration"].Issuer)).toMatch(/^https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com\/<.*UsersPool/);
    expect(flat(authorizer["JwtConfiguration"].Audience[0])).toMatch(/UsersPoolConsole/);
  });

  it("is throttled and logs each request without path or address", () => {
    const stage = ofType(prod, "AWS::ApiGatewayV2::Stage")[0]![1].Properties;
    expect(stage["DefaultRouteSettings"]).toEqual({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    const format = stage["AccessLogSettings"].Format;
    expect(JSON.parse(format)).toMatchObject({ requestId: "$context.requestId", status: "$context.status" });
    expect(format).not.toMatch(/\$context\.(path|identity\.sourceIp)/);
    const groups = ofType(prod, "AWS::Logs::LogGroup").map(([, { Properties }]) => Properties);
    expect(groups.filter((group) => !group["RetentionInDays"])).toEqual([]);
  });
});

describe("the distribution", () => {
  it("leads the API's paths to the API without a cache, and all else to the sites", () => {
    const ways = distribution.CacheBehaviors.map((each: any) => [each.PathPattern, each.OriginRequestPolicyId ? "api" : "sites"]);
    expect(ways).toEqual([["/console/*", "sites"], ["/v1/*", "api"], ["/portal/v1/*", "api"], ["/webhooks/*", "api"]]);
    const api = distribution.CacheBehaviors.filter((each: any) => each.OriginRequestPolicyId);
    // CloudFront's own policies: CachingDisabled, AllViewerExceptHostHeader.
    expect(new Set(api.map((each: any) => each.CachePolicyId))).toEqual(new Set(["4135ea2d-6df8-44a3-9df3-4b5a84be39ad"]));
    expect(new Set(api.map((each: any) => each.OriginRequestPolicyId))).toEqual(new Set(["b689b0a8-53d0-40ab-baf2-68738e2966ac"]));
    expect(api[0].AllowedMethods).toContain("PATCH");
  });

  it("maps no errors and runs no functions", () => {
    expect(distribution.CustomErrorResponses).toBeUndefined();
    expect(JSON.stringify(distribution)).not.toMatch(/FunctionAssociations|LambdaFunctionAssociations/);
    expect(distribution.DefaultRootObject).toBe("index.html");
  });

  it("alone may read the sites", () => {
    expect(distribution.Origins[0].OriginAccessControlId).toBeDefined();
    expect(ofType(prod, "AWS::CloudFront::OriginAccessControl")[0]![1].Properties["OriginAccessControlConfig"].SigningBehavior).toBe("always");
  });

  it("serves its own name with TLS 1.2 at least", () => {
    expect(distribution.Aliases).toEqual(["dossier.example.com"]);
    expect(distribution.ViewerCertificate.MinimumProtocolVersion).toBe("TLSv1.2_2021");
  });
});

describe("headers", () => {
  it.each(["portal", "console", "api"])("of the %s forbid framing, sniffing, referrers, indexing and plain HTTP", (kind) => {
    expect(policyOf(kind)).toContain("default-src 'none'");
    expect(policyOf(kind)).toContain("frame-ancestors 'none'");
    expect(policyOf(kind)).not.toMatch(/unsafe|\*/);
    const { SecurityHeadersConfig, CustomHeadersConfig } = headersOf(kind);
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, Override: true },
    });
    expect(CustomHeadersConfig.Items).toContainEqual({ Header: "X-Robots-Tag", Value: "noindex, nofollow", Override: true });
  });

  it("let the portal talk to its own origin only", () => {
    expect(policyOf("portal")).toMatch(/connect-src 'self'(;|$)/);
  });

  it("let the console sign in and upload, and nothing else", () => {
    const connect = /connect-src ([^;]+)/.exec(policyOf("console"))![1]!;
    expect(connect).toMatch(/^'self' https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com https:\/\/<.*ImportsBucket.*RegionalDomainName.*>$/);
  });

  it("allow the console exactly the styles that React Aria writes into the page", () => {
    const source = (path: string) => readFileSync(`node_modules/react-aria/dist/private/${path}`, "utf8");
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source("interactions/usePress.mjs"))![1]!;
    const style = (path: string) => /style\.textContent = `([^`]+)`/.exec(source(path))![1]!.replace(/\$\{[^}]+\}/, attribute).trim();
    for (const text of [style("interactions/usePress.mjs"), style("overlays/usePreventScroll.mjs")]) {
      expect(policyOf("console")).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    }
  });

  it("of the API leave a stricter policy of an answer in place", () => {
    expect(headersOf("api").SecurityHeadersConfig.ContentSecurityPolicy.Override).toBe(false);
    expect(headersOf("api").CustomHeadersConfig.Items).toContainEqual({ Header: "Cache-Control", Value: "no-store", Override: false });
  });
});
