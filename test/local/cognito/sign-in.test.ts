import { ForgotPasswordCommand, GetUserCommand, GlobalSignOutCommand, InitiateAuthCommand, RespondToAuthChallengeCommand, RevokeTokenCommand } from "@aws-sdk/client-cognito-identity-provider";
import { AdminCreateUserCommand, AdminDisableUserCommand } from "@aws-sdk/client-cognito-identity-provider";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EMAIL, PASSWORD, openPool, refusalOf } from "./pool.ts";
import type { TestPool } from "./pool.ts";

let pool: TestPool;
beforeEach(async () => void (pool = await openPool()));
afterEach(() => pool.close());

const renew = (token = "") => pool.client.send(new InitiateAuthCommand({ AuthFlow: "REFRESH_TOKEN_AUTH", ClientId: pool.clientId, AuthParameters: { REFRESH_TOKEN: token } }));

describe("signing in by password", () => {
  it("gives an ID token with AWS's issuer, the client as audience and the readable attributes, by the cloud's clock", async () => {
    const sub = await pool.addUser();
    const { AuthenticationResult: tokens } = await pool.signIn();
    const claims = await pool.verify(tokens?.IdToken);
    const now = Date.parse("2026-01-05T09:00:00Z") / 1000;
    expect(claims).toMatchObject({
      iss: `https://cognito-idp.eu-central-1.amazonaws.com/${pool.poolId}`, aud: pool.clientId, token_use: "id", sub, "cognito:username": sub,
      email: EMAIL, email_verified: true, "custom:company": "c-1", "custom:role": "owner", iat: now, auth_time: now, exp: now + 3600,
    });
    expect(claims).not.toHaveProperty("name");
    expect(tokens).toMatchObject({ TokenType: "Bearer", ExpiresIn: 3600 });
  });

  it("gives an access token for the client, without the attributes", async () => {
    await pool.addUser();
    const claims = await pool.verify((await pool.signIn()).AuthenticationResult?.AccessToken);
    expect(claims).toMatchObject({ client_id: pool.clientId, token_use: "access", scope: "aws.cognito.signin.user.admin" });
    expect(claims).not.toHaveProperty("email");
    expect(claims).not.toHaveProperty("aud");
  });

  it("verifies over the key set's address, and the tokens expire with the cloud's clock", async () => {
    await pool.addUser();
    const token = (await pool.signIn()).AuthenticationResult?.IdToken ?? "";
    const keys = createRemoteJWKSet(new URL(`${pool.front.url}/${pool.poolId}/.well-known/jwks.json`));
    const verify = () => jwtVerify(token, keys, { audience: pool.clientId, currentDate: new Date(pool.front.clock.now()) });
    expect((await verify()).payload.email).toBe(EMAIL);
    await pool.front.clock.pass(3601);
    await expect(verify()).rejects.toThrow("exp");
  });

  it("takes the address in any case where the pool does not mind", async () => {
    await pool.addUser();
    expect((await pool.signIn("Owner@Example.COM")).AuthenticationResult).toBeDefined();
  });

  it("refuses a wrong password and an unknown user in the same words", async () => {
    await pool.addUser();
    const words = "NotAuthorizedException: Incorrect username or password.";
    expect(await refusalOf(pool.signIn(EMAIL, "wrong"))).toBe(words);
    expect(await refusalOf(pool.signIn("nobody@example.com"))).toBe(words);
  });

  it("names an unknown user where the client does not hide them", async () => {
    await pool.close();
    pool = await openPool({ client: { PreventUserExistenceErrors: "LEGACY" } });
    expect(await refusalOf(pool.signIn("nobody@example.com"))).toBe("UserNotFoundException: User does not exist.");
    expect(await refusalOf(pool.client.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username: "nobody@example.com" })))).toMatch(/^UserNotFoundException/);
  });

  it("locks after five failures for a time that doubles", async () => {
    await pool.addUser();
    for (let n = 0; n < 5; n++) await refusalOf(pool.signIn(EMAIL, "wrong"));
    expect(await refusalOf(pool.signIn())).toBe("NotAuthorizedException: Password attempts exceeded");
    await pool.front.clock.pass(2);
    await refusalOf(pool.signIn(EMAIL, "wrong"));
    await pool.front.clock.pass(1);
    expect(await refusalOf(pool.signIn())).toBe("NotAuthorizedException: Password attempts exceeded");
    await pool.front.clock.pass(1);
    expect(await refusalOf(pool.signIn())).toBe("accepted");
  });

  it("refuses a disabled user, an unknown client, a missing parameter and a flow that is off", async () => {
    await pool.addUser();
    const ask = (more: object) => refusalOf(pool.client.send(new InitiateAuthCommand({ AuthFlow: "USER_PASSWORD_AUTH", ClientId: pool.clientId, ...more })));
    expect(await ask({ AuthParameters: { USERNAME: EMAIL } })).toBe("InvalidParameterException: Missing required parameter PASSWORD");
    expect(await ask({ ClientId: "none" })).toBe("ResourceNotFoundException: User pool client none does not exist.");
    expect(await ask({ AuthFlow: "USER_SRP_AUTH" })).toMatch(/^InvalidParameterException/);
    await pool.client.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: EMAIL }));
    expect(await refusalOf(pool.signIn())).toBe("NotAuthorizedException: User is disabled.");
    await pool.close();
    pool = await openPool({ client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] } });
    expect(await refusalOf(pool.signIn())).toBe("InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client");
  });

  it("needs no AWS credentials, and a browser of another origin may ask", async () => {
    await pool.addUser();
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth" };
    const ask = (PASSWORD_: string) => fetch(`${pool.front.url}/`, { method: "POST", headers, body: JSON.stringify({ AuthFlow: "USER_PASSWORD_AUTH", ClientId: pool.clientId, AuthParameters: { USERNAME: EMAIL, PASSWORD: PASSWORD_ } }) });
    const good = await ask(PASSWORD);
    expect([good.status, good.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    const bad = await ask("x");
    expect([bad.status, await bad.json()]).toEqual([400, { __type: "NotAuthorizedException", message: "Incorrect username or password." }]);
    const preflight = await fetch(`${pool.front.url}/`, { method: "OPTIONS", headers: { origin: "http://else", "access-control-request-method": "POST", "access-control-request-headers": "content-type,x-amz-target" } });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("x-amz-target");
  });
});

describe("a refresh token", () => {
  it("renews both tokens, with the time of the sign-in", async () => {
    await pool.addUser();
    const first = (await pool.signIn()).AuthenticationResult;
    await pool.front.clock.pass(7200);
    const { AuthenticationResult: again } = await renew(first?.RefreshToken);
    const claims = await pool.verify(again?.IdToken);
    expect(again?.RefreshToken).toBeUndefined();
    expect(Number(claims.iat) - Number(claims.auth_time)).toBe(7200);
  });

  it("ends after its days, when it is revoked, and at a sign-out everywhere", async () => {
    await pool.addUser();
    const [a, b, c] = [await pool.signIn(), await pool.signIn(), await pool.signIn()].map((one) => one.AuthenticationResult);
    await pool.client.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: a?.RefreshToken }));
    expect(await refusalOf(renew(a?.RefreshToken))).toBe("NotAuthorizedException: Refresh Token has been revoked");
    await pool.client.send(new GlobalSignOutCommand({ AccessToken: b?.AccessToken }));
    expect(await refusalOf(renew(c?.RefreshToken))).toBe("NotAuthorizedException: Refresh Token has been revoked");
    expect(await refusalOf(pool.client.send(new GetUserCommand({ AccessToken: c?.AccessToken })))).toBe("NotAuthorizedException: Access Token has been revoked");
    const d = (await pool.signIn()).AuthenticationResult;
    await pool.front.clock.pass(7 * 86_400);
    expect(await refusalOf(renew(d?.RefreshToken))).toBe("NotAuthorizedException: Refresh Token has expired");
    expect(await refusalOf(renew("x"))).toBe("NotAuthorizedException: Invalid Refresh Token");
  });

  it("and its user, password and key survive a restart", async () => {
    await pool.addUser();
    const first = (await pool.signIn()).AuthenticationResult;
    await pool.close(true);
    pool = await openPool({ directory: pool.front.directory });
    expect(await pool.verify(first?.IdToken)).toMatchObject({ email: EMAIL });
    expect((await renew(first?.RefreshToken)).AuthenticationResult?.IdToken).toBeDefined();
    expect((await pool.signIn()).AuthenticationResult).toBeDefined();
  });
});

describe("a temporary password", () => {
  const create = () => pool.client.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username: EMAIL, TemporaryPassword: "Temporary-1-a", UserAttributes: [{ Name: "email_verified", Value: "true" }] }));
  const respond = (Session: string | undefined, more: Record<string, string>) =>
    pool.client.send(new RespondToAuthChallengeCommand({ ClientId: pool.clientId, ChallengeName: "NEW_PASSWORD_REQUIRED", Session, ChallengeResponses: { USERNAME: EMAIL, ...more } }));

  it("comes by mail and asks for a new one, which signs in", async () => {
    await create();
    expect((await pool.lastMail()).trim()).toBe("Your username is owner@example.com and temporary password is Temporary-1-a.");
    const { ChallengeName, ChallengeParameters, Session } = await pool.signIn(EMAIL, "Temporary-1-a");
    expect(ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
    expect(JSON.parse(ChallengeParameters?.userAttributes ?? "")).toMatchObject({ email: EMAIL });
    expect(await refusalOf(respond(Session, { NEW_PASSWORD: "short" }))).toBe("InvalidPasswordException: Password did not conform with policy: Password not long enough");
    expect(await refusalOf(respond(Session, { NEW_PASSWORD: PASSWORD, "userAttributes.custom:role": "owner" }))).toBe("NotAuthorizedException: A client attempted to write unauthorized attribute");
    expect((await respond(Session, { NEW_PASSWORD: PASSWORD, "userAttributes.name": "Ada" })).AuthenticationResult?.IdToken).toBeDefined();
    expect(await refusalOf(respond(Session, { NEW_PASSWORD: PASSWORD }))).toBe("NotAuthorizedException: Invalid session for the user.");
    expect((await pool.signIn()).AuthenticationResult).toBeDefined();
  });

  it("opens for seven days, and its session for three minutes", async () => {
    await create();
    const { Session } = await pool.signIn(EMAIL, "Temporary-1-a");
    await pool.front.clock.pass(181);
    expect(await refusalOf(respond(Session, { NEW_PASSWORD: PASSWORD }))).toBe("NotAuthorizedException: Invalid session for the user, session is expired.");
    await pool.front.clock.pass(7 * 86_400);
    expect(await refusalOf(pool.signIn(EMAIL, "Temporary-1-a"))).toBe("NotAuthorizedException: Temporary password has expired and must be reset by an administrator.");
  });
});
