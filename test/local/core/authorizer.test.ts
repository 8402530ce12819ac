import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { authorize } from "../../../lib/local/apigateway/authorize.ts";
import { createAuthorizer } from "../../../lib/local/apigateway/authorizer.ts";
import { readRouteKey } from "../../../lib/local/apigateway/match-route.ts";
import type { AwsResponse } from "../../../lib/local/contract.ts";
import type { Core } from "../../../lib/local/core.ts";

const issuer = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool";
const at = Date.parse("2012-01-01T00:00:00Z") / 1000;
let now = at * 1000;
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let published: object[] = [];

beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  published = [{ ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256" }];
});

const core = {
  clock: { now: () => now },
  ask: async (path: string): Promise<AwsResponse | undefined> =>
    path === "/eu-central-1_Pool/.well-known/jwks.json" ? { status: 200, body: JSON.stringify({ keys: published }) } : undefined,
} as Core;

const token = (claims: object, kid = "one", key = keys.privateKey) =>
  new SignJWT({ iss: issuer, aud: "client", sub: "s", iat: at, exp: at + 3600, ...claims }).setProtectedHeader({ alg: "RS256", kid }).sign(key);

async function ask(authorization: string | undefined, scopes: string[] = []) {
  const authorizer = createAuthorizer(core, { issuer, audience: ["client"] });
  const route = { key: "GET /", matcher: readRouteKey("GET /"), functionArn: "", authorizer, scopes };
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return authorize(route, { method: "GET", target: "/", headers, body: Buffer.alloc(0), sourceIp: "" });
}

describe("a JWT authorizer", () => {
  it("hands a token's claims on as text", async () => {
    const jwt = await token({ "custom:company": "c1", "cognito:groups": ["a", "b"], email_verified: true });
    expect(await ask(`Bearer ${jwt}`)).toMatchObject({
      context: { jwt: { claims: { "custom:company": "c1", "cognito:groups": "[a b]", email_verified: "true", exp: String(at + 3600) }, scopes: null } },
    });
  });

  it("accepts access tokens by their client", async () => {
    expect(await ask(`Bearer ${await token({ aud: undefined, client_id: "client" })}`)).toHaveProperty("context");
  });

  it("answers 401 without a token, or with one of another issuer, audience or key", async () => {
    const missing = await ask(undefined);
    expect(missing).toMatchObject({ status: 401, headers: { "www-authenticate": "Bearer" } });
    expect(String((missing as { body: Buffer }).body)).toBe('{"message":"Unauthorized"}');
    const other = await generateKeyPair("RS256");
    for (const bad of [await token({ iss: "https://evil" }), await token({ aud: "other" }), await token({}, "one", other.privateKey), "nonsense"]) {
      expect(await ask(`Bearer ${bad}`)).toMatchObject({ status: 401, headers: { "www-authenticate": expect.stringContaining("invalid_token") } });
    }
  });

  it("lets tokens expire by the virtual clock", async () => {
    const jwt = await token({});
    expect(await ask(`Bearer ${jwt}`)).toHaveProperty("context");
    now += 3_600_001;
    expect(await ask(`Bearer ${jwt}`)).toMatchObject({ status: 401, headers: { "www-authenticate": expect.stringContaining("the token has expired") } });
    now = at * 1000;
  });

  it("answers 403 to a token without the scopes of the route", async () => {
    expect(await ask(`Bearer ${await token({ scope: "read" })}`, ["write"])).toMatchObject({ status: 403 });
    expect(await ask(`Bearer ${await token({ scope: "read write" })}`, ["write"])).toMatchObject({ context: { jwt: { scopes: ["read", "write"] } } });
  });
});
