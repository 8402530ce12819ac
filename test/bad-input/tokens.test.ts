import { createHmac } from "node:crypto";
import fc from "fast-check";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { authorize } from "../../lib/local/apigateway/authorize.ts";
import { createAuthorizer } from "../../lib/local/apigateway/authorizer.ts";
import { readRouteKey } from "../../lib/local/apigateway/match-route.ts";
import type { AwsResponse } from "../../lib/local/contract.ts";
import type { Core } from "../../lib/local/core.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { expectRefused } from "./world/refused.ts";
import { openOffice, OTHER, type Office } from "./world/office.ts";

const issuer = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool";
const at = Date.parse("2026-01-05T08:00:00Z") / 1000;
const CLAIMS = { iss: issuer, aud: "client", sub: "s", token_use: "id", "custom:company": COMPANY, "custom:role": "admin", iat: at, exp: at + 3600 };
let office: Office;
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let published: object[];
let publicPem: string;

beforeAll(async () => {
  office = await openOffice();
  keys = await generateKeyPair("RS256", { extractable: true });
  published = [{ ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" }];
  publicPem = await exportSPKI(keys.publicKey);
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsigned = (header: object, claims: object, signature = ""): string => `${part(header)}.${part(claims)}.${signature}`;
const hmac = (secret: string | Buffer, header: object = {}): string => {
  const text = `${part({ alg: "HS256", kid: "one", ...header })}.${part(CLAIMS)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
};
const signed = (claims: object, header: object = {}, key = keys.privateKey): Promise<string> => new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(key);

/** What the gateway of the local cloud says to a token: its status, or the claims that it hands on. */
async function gateway(authorization: string | undefined): Promise<{ status: number; claims?: Record<string, string> }> {
  const core = { clock: { now: () => at * 1000 }, ask: async (): Promise<AwsResponse> => ({ status: 200, body: JSON.stringify({ keys: published }) }) } as unknown as Core;
  const route = { key: "ANY /v1/{proxy+}", matcher: readRouteKey("ANY /v1/{proxy+}"), functionArn: "", authorizer: createAuthorizer(core, { issuer, audience: ["client"] }), scopes: [] };
  const answer = await authorize(route, { method: "GET", target: "/v1/me", headers: authorization === undefined ? {} : { authorization }, body: Buffer.alloc(0), sourceIp: "" });
  return "status" in answer ? { status: answer.status } : { status: 200, claims: answer.context!.jwt.claims };
}

describe("34: a token", () => {
  it("that is in order is let through", async () => expect(await gateway(`Bearer ${await signed({})}`)).toMatchObject({ status: 200, claims: { "custom:company": COMPANY } }));

  it.each(["none", "None", "NONE", "nOnE", ""])("with the algorithm %j", async (alg) => {
    expect((await gateway(`Bearer ${unsigned({ alg, kid: "one" }, CLAIMS)}`)).status).toBe(401);
    expect((await gateway(`Bearer ${unsigned({ alg, kid: "one" }, CLAIMS, "AAAA")}`)).status).toBe(401);
  });

  it("signed with the public key as a shared secret", async () => {
    const jwk = published[0] as { n: string };
    for (const secret of [publicPem, publicPem.trim(), JSON.stringify(published[0]), jwk.n, Buffer.from(jwk.n, "base64url"), ""]) {
      expect((await gateway(`Bearer ${hmac(secret)}`)).status).toBe(401);
      expect((await gateway(`Bearer ${hmac(secret, { kid: undefined })}`)).status).toBe(401);
    }
  });

  it("whose header brings its own key", async () => {
    const evil = await generateKeyPair("RS256", { extractable: true });
    const jwk = await exportJWK(evil.publicKey);
    for (const header of [{ jwk }, { jku: "https://evil.example/keys" }, { x5u: "https://evil.example/cert" }, { kid: "../../dev/null" }, { kid: "two" }, { crit: ["exp"] }]) {
      expect((await gateway(`Bearer ${await signed({}, header as object, evil.privateKey).catch(() => unsigned({ alg: "RS256", ...header }, CLAIMS, "AAAA"))}`)).status).toBe(401);
    }
  });

  it.each([["expired", { exp: at - 1 }], ["not valid yet", { nbf: at + 3600 }], ["of another audience", { aud: "other" }], ["of another issuer", { iss: "https://evil.example" }], ["of no audience", { aud: undefined }], ["of a list of other audiences", { aud: ["a", "b"] }], ["with an expiry in words", { exp: "never" }]])("that is %s", async (_why, claims) => {
    const token = await signed(claims as object).catch(() => unsigned({ alg: "RS256", kid: "one" }, { ...CLAIMS, ...claims }, "AAAA"));
    expect((await gateway(`Bearer ${token}`)).status).toBe(401);
  });

  it.each(["", "Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi", "Bearer a b", "Bearer ..", `Bearer ${"A".repeat(20_000)}`])("that is none: %.30j", async (authorization) => expect((await gateway(authorization)).status).toBe(401));

  it("with any letter changed is refused (generated)", async () => {
    const token = await signed({});
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 3), fc.constantFrom(..."AZaz09-_."), async (n, letter) => {
        fc.pre(token[n] !== letter);
        expect((await gateway(`Bearer ${token.slice(0, n)}${letter}${token.slice(n + 1)}`)).status).toBe(401);
      }),
      { numRuns: 150 },
    );
  });

  it("with a list or an object as the company is nobody's, through gateway and function", async () => {
    for (const company of [[COMPANY], [COMPANY, OTHER], { id: COMPANY }, 5, true, null, "", `${COMPANY} ${OTHER}`, COMPANY.toLowerCase(), `${COMPANY}\n`, "cmp_*", "__proto__"]) {
      const { status, claims } = await gateway(`Bearer ${await signed({ "custom:company": company })}`);
      expect(status).toBe(200);
      await expectRefused(office, "GET /v1/company", { claims: claims!, expected: { status: 401, code: "not-signed-in" } });
      await expectRefused(office, "GET /v1/company", { claims: { ...CLAIMS, "custom:company": company }, expected: { status: 401 } });
    }
  });

  it("for access instead of identity says no company (decisions 10)", async () => {
    const { claims } = await gateway(`Bearer ${await signed({ token_use: "access", aud: undefined, client_id: "client" })}`);
    await expectRefused(office, "GET /v1/company", { claims: claims!, expected: { status: 401 } });
    await expectRefused(office, "GET /v1/company", { claims: { ...CLAIMS, token_use: undefined }, expected: { status: 401 } });
  });

  it("with a list of roles has none of them", async () => {
    for (const role of [["owner"], ["admin", "owner"], "[owner]", "owner,admin", 1]) {
      const { claims } = await gateway(`Bearer ${await signed({ "custom:role": role })}`);
      await expectRefused(office, "GET /v1/company", { claims: claims!, expected: { status: 403, code: "not-allowed-for-role" } });
    }
  });
});
