import { AssociateSoftwareTokenCommand, RespondToAuthChallengeCommand, SetUserMFAPreferenceCommand, VerifySoftwareTokenCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { ChallengeNameType } from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { oneTimeCode } from "../../../lib/local/cognito/one-time-code.ts";
import { EMAIL, openPool, refusalOf } from "./pool.ts";
import type { TestPool } from "./pool.ts";

let pool: TestPool;
beforeEach(async () => void (pool = await openPool()));
afterEach(() => pool.close());

const code = (secret: string | undefined) => oneTimeCode(secret ?? "", pool.front.clock.now());
const respond = (ChallengeName: ChallengeNameType, Session: string | undefined, more: Record<string, string> = {}) =>
  pool.client.send(new RespondToAuthChallengeCommand({ ClientId: pool.clientId, ChallengeName, Session, ChallengeResponses: { USERNAME: EMAIL, ...more } }));

describe("one-time codes", () => {
  it("are those of RFC 6238", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect([59, 1111111109, 20000000000].map((seconds) => oneTimeCode(secret, seconds * 1000))).toEqual(["287082", "081804", "353130"]);
  });

  it("are asked for at sign-in once the user set them up and chose them", async () => {
    await pool.addUser();
    const AccessToken = (await pool.signIn()).AuthenticationResult?.AccessToken;
    const { SecretCode } = await pool.client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    expect(await refusalOf(pool.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: "000000" })))).toBe("EnableSoftwareTokenMFAException: Code mismatch");
    const prefer = () => pool.client.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }));
    expect(await refusalOf(prefer())).toMatch(/^InvalidParameterException/);
    expect((await pool.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: code(SecretCode) }))).Status).toBe("SUCCESS");
    expect((await pool.signIn()).AuthenticationResult).toBeDefined();
    await prefer();
    await pool.front.clock.pass(30);
    const { ChallengeName, Session } = await pool.signIn();
    expect(ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    expect(await refusalOf(respond("SOFTWARE_TOKEN_MFA", Session, { SOFTWARE_TOKEN_MFA_CODE: "000000" }))).toBe("CodeMismatchException: Invalid code received for user");
    const used = code(SecretCode);
    expect((await respond("SOFTWARE_TOKEN_MFA", Session, { SOFTWARE_TOKEN_MFA_CODE: used })).AuthenticationResult?.IdToken).toBeDefined();
    const again = await pool.signIn();
    expect(await refusalOf(respond("SOFTWARE_TOKEN_MFA", again.Session, { SOFTWARE_TOKEN_MFA_CODE: used }))).toBe("ExpiredCodeException: Your software token has already been used once.");
  });

  it("must be set up before the first tokens where the pool demands them", async () => {
    await pool.close();
    pool = await openPool({ pool: { MfaConfiguration: "ON" } });
    await pool.addUser();
    const first = await pool.signIn();
    expect([first.ChallengeName, first.ChallengeParameters?.MFAS_CAN_SETUP]).toEqual(["MFA_SETUP", '["SOFTWARE_TOKEN_MFA"]']);
    expect(await refusalOf(respond("MFA_SETUP", first.Session))).toMatch(/^InvalidParameterException/);
    const secret = await pool.client.send(new AssociateSoftwareTokenCommand({ Session: first.Session }));
    const proof = await pool.client.send(new VerifySoftwareTokenCommand({ Session: secret.Session, UserCode: code(secret.SecretCode) }));
    expect((await respond("MFA_SETUP", proof.Session)).AuthenticationResult?.IdToken).toBeDefined();
    await pool.front.clock.pass(30);
    const next = await pool.signIn();
    expect((await respond("SOFTWARE_TOKEN_MFA", next.Session, { SOFTWARE_TOKEN_MFA_CODE: code(secret.SecretCode) })).AuthenticationResult).toBeDefined();
  });

  it("do not lend their session to another step or another user", async () => {
    await pool.addUser();
    await pool.addUser({ email: "other@example.com" });
    const AccessToken = (await pool.signIn()).AuthenticationResult?.AccessToken;
    const { SecretCode } = await pool.client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await pool.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: code(SecretCode) }));
    await pool.client.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true } }));
    await pool.front.clock.pass(30);
    const { Session } = await pool.signIn();
    expect(await refusalOf(respond("NEW_PASSWORD_REQUIRED", Session, { NEW_PASSWORD: "Another-pass-2" }))).toBe("NotAuthorizedException: Invalid session for the user.");
    expect(await refusalOf(respond("SOFTWARE_TOKEN_MFA", Session, { USERNAME: "other@example.com", SOFTWARE_TOKEN_MFA_CODE: code(SecretCode) }))).toBe("NotAuthorizedException: Invalid session for the user.");
    expect(await refusalOf(pool.client.send(new AssociateSoftwareTokenCommand({ Session })))).toBe("NotAuthorizedException: Invalid session for the user.");
  });
});
