import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import type { S3Service } from "../../../lib/local/s3/service.ts";
import { apiResources, functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;

const behaviour = { ViewerProtocolPolicy: "redirect-to-https", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", Compress: true };
const api = { ...behaviour, TargetOriginId: "api", CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"] };

const resources = {
  ...functionResources("Echo"),
  ...apiResources({ "ANY /v1/{proxy+}": "Echo" }),
  Sites: { Type: "AWS::S3::Bucket", Properties: { BucketName: "sites" } },
  Headers: {
    Type: "AWS::CloudFront::ResponseHeadersPolicy",
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: "strict",
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, IncludeSubdomains: true, Override: true },
        },
        CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-store", Override: false }] },
      },
    },
  },
  Distribution: {
    Type: "AWS::CloudFront::Distribution",
    Properties: {
      DistributionConfig: {
        Enabled: true,
        DefaultRootObject: "index.html",
        Origins: [
          { Id: "site", DomainName: { "Fn::GetAtt": ["Sites", "RegionalDomainName"] }, OriginPath: "/portal", S3OriginConfig: {} },
          { Id: "api", DomainName: { "Fn::Select": [2, { "Fn::Split": ["/", { "Fn::GetAtt": ["Api", "ApiEndpoint"] }] }] }, CustomOriginConfig: {} },
        ],
        DefaultCacheBehavior: { ...behaviour, TargetOriginId: "site", ResponseHeadersPolicyId: { Ref: "Headers" } },
        CacheBehaviors: [{ ...api, PathPattern: "/v1/*" }],
      },
    },
  },
};

beforeAll(async () => {
  const echo = "exports.handler = async (event) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ host: event.headers.host, path: event.rawPath, method: event.requestContext.http.method }) });";
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Echo: echo });
  const prepare = async (running: RunningCloud) => {
    const s3 = running.service<S3Service>("s3");
    s3.deploy("sites", "portal/index.html", { body: Buffer.from(`<p>${"portal ".repeat(400)}</p>`), headers: { "content-type": "text/html" } });
    s3.deploy("sites", "portal/assets/a b.js", { body: Buffer.from("1"), headers: { "content-type": "text/javascript", "cache-control": "max-age=9" } });
  };
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, hooks: { prepare, urls: (running) => ({ portal: running.url }) } });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const get = (path: string, options?: RequestInit) => fetch(cloud.url + path, options);

describe("a distribution at the base address", () => {
  it("shows the default root object, with the headers of its policy", async () => {
    const answer = await get("/");
    expect(await answer.text()).toContain("portal portal");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/html",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "cache-control": "no-store",
    });
  });

  it("keeps an object's own header where the policy does not override it", async () => {
    const answer = await get("/assets/a%20b.js");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "max-age=9"]);
  });

  it("compresses what a browser takes compressed", async () => {
    const { request } = await import("node:http");
    const bytes = await new Promise<Buffer>((resolve) => {
      request(`${cloud.url}/`, { headers: { "accept-encoding": "gzip, br" } }, async (answer) => {
        expect(answer.headers["content-encoding"]).toBe("br");
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        resolve(Buffer.concat(parts));
      }).end();
    });
    expect(brotliDecompressSync(bytes).toString()).toContain("portal portal");
  });

  it("says 403 of what is not there, as a bucket does that may not be listed", async () => {
    const answer = await get("/nothing.html");
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("<Code>AccessDenied</Code>");
  });

  it("answers 304 to a viewer who has it", async () => {
    const etag = (await get("/assets/a%20b.js")).headers.get("etag") ?? "";
    expect((await get("/assets/a%20b.js", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("hands the API's paths to the API, under the API's own host name", async () => {
    const seen = await (await get("/v1/x", { method: "PATCH", body: "{}" })).json();
    expect(seen).toEqual({ host: expect.stringMatching(/\.execute-api\.eu-central-1\.amazonaws\.com$/), path: "/v1/x", method: "PATCH" });
  });

  it("refuses methods that a behaviour does not allow", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(403);
  });

  it("keeps the sites over a reset, and tells its addresses", async () => {
    await get("/_local/reset", { method: "POST" });
    expect((await get("/")).status).toBe(200);
    expect(await (await get("/_local/health")).json()).toEqual({ ready: true, urls: { portal: cloud.url } });
  });
});
