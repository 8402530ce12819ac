import {
  AdminCreateUserCommand, AdminDeleteUserCommand, AdminDisableUserCommand, AdminEnableUserCommand, AdminGetUserCommand, AdminResetUserPasswordCommand, AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand, ChangePasswordCommand, ConfirmForgotPasswordCommand, DescribeUserPoolCommand, ForgotPasswordCommand, GetUserCommand, ListUsersCommand, UpdateUserAttributesCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EMAIL, PASSWORD, openPool, refusalOf } from "./pool.ts";
import type { TestPool } from "./pool.ts";

let pool: TestPool;
let who: { UserPoolId: string; Username: string };
beforeEach(async () => {
  pool = await openPool();
  who = { UserPoolId: pool.poolId, Username: EMAIL };
});
afterEach(() => pool.close());

describe("administration of users", () => {
  it("makes a user whose name is an id where one signs in by address, once an address", async () => {
    const sub = await pool.addUser();
    const user = await pool.client.send(new AdminGetUserCommand(who));
    expect(user).toMatchObject({ Username: sub, Enabled: true, UserStatus: "CONFIRMED", UserCreateDate: new Date("2026-01-05T09:00:00Z") });
    expect(Object.fromEntries((user.UserAttributes ?? []).map((one) => [one.Name, one.Value]))).toMatchObject({ sub, email: EMAIL, "custom:company": "c-1" });
    const again = (Username: string) => refusalOf(pool.client.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username, MessageAction: "SUPPRESS" })));
    expect(await again("OWNER@example.com")).toBe("UsernameExistsException: An account with the given email already exists.");
    expect(await again("no address")).toMatch(/^InvalidParameterException/);
    const both = await Promise.all([again("two@example.com"), again("two@example.com")]);
    expect(both.filter((one) => one === "accepted")).toHaveLength(1);
  });

  it("refuses attributes outside the schema and those that are too long", async () => {
    await pool.addUser();
    const set = (Name: string, Value: string) => refusalOf(pool.client.send(new AdminUpdateUserAttributesCommand({ ...who, UserAttributes: [{ Name, Value }] })));
    expect(await set("custom:else", "x")).toMatch(/^InvalidParameterException.*schema/);
    expect(await set("custom:company", "x".repeat(65))).toMatch(/^InvalidParameterException/);
    expect(await set("custom:company", "c-2")).toBe("accepted");
    expect(await pool.verify((await pool.signIn()).AuthenticationResult?.IdToken)).toMatchObject({ "custom:company": "c-2" });
  });

  it("sets passwords by the pool's policy, naming what they lack", async () => {
    await pool.addUser();
    const set = (Password: string) => refusalOf(pool.client.send(new AdminSetUserPasswordCommand({ ...who, Password, Permanent: true })));
    const lack = "InvalidPasswordException: Password did not conform with policy: ";
    expect(await set("Aa1!aa")).toBe(`${lack}Password not long enough`);
    expect(await set("abcdefgh-1234")).toBe(`${lack}Password must have uppercase characters`);
    expect(await set("ABCDEFGH-1234")).toBe(`${lack}Password must have lowercase characters`);
    expect(await set("Abcdefgh-ijkl")).toBe(`${lack}Password must have numeric characters`);
    expect(await set("Abcdefgh12345")).toBe(`${lack}Password must have symbol characters`);
    await pool.client.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: false }));
    expect((await pool.signIn()).ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
  });

  it("disables, enables and deletes", async () => {
    await pool.addUser();
    const token = (await pool.signIn()).AuthenticationResult?.AccessToken;
    await pool.client.send(new AdminDisableUserCommand(who));
    expect(await refusalOf(pool.client.send(new GetUserCommand({ AccessToken: token })))).toMatch(/^NotAuthorizedException/);
    await pool.client.send(new AdminEnableUserCommand(who));
    expect((await pool.signIn()).AuthenticationResult).toBeDefined();
    await pool.client.send(new AdminDeleteUserCommand(who));
    expect(await refusalOf(pool.client.send(new AdminGetUserCommand(who)))).toBe("UserNotFoundException: User does not exist.");
  });

  it("lists users in pages and by one comparison", async () => {
    for (const email of ["a@example.com", "b@example.com", "c@example.org"]) {
      await pool.addUser({ email });
      await pool.front.clock.pass(1);
    }
    const list = async (more: object) => {
      const page = await pool.client.send(new ListUsersCommand({ UserPoolId: pool.poolId, ...more }));
      return { emails: page.Users?.map((user) => user.Attributes?.find((one) => one.Name === "email")?.Value), token: page.PaginationToken };
    };
    const first = await list({ Limit: 2 });
    expect(first.emails).toEqual(["a@example.com", "b@example.com"]);
    expect((await list({ Limit: 2, PaginationToken: first.token })).emails).toEqual(["c@example.org"]);
    expect((await list({ Filter: 'email = "b@example.com"' })).emails).toEqual(["b@example.com"]);
    expect((await list({ Filter: 'cognito:user_status = "CONFIRMED"' })).emails).toHaveLength(3);
    expect((await list({ Filter: 'email ^= "c@"' })).emails).toEqual(["c@example.org"]);
    expect(await refusalOf(list({ Filter: "custom:company = \"c-1\"" }))).toMatch(/^InvalidParameterException/);
  });

  it("asks IAM about the pool, and about nothing for calls without credentials", async () => {
    await pool.addUser();
    await pool.signIn();
    expect(pool.front.asked[0]).toEqual({ action: "cognito-idp:AdminCreateUser", resource: `arn:aws:cognito-idp:eu-central-1:000000000000:userpool/${pool.poolId}` });
    expect(pool.front.asked.at(-1)).toEqual({ action: "cognito-idp:InitiateAuth", resource: "*" });
  });

  it("refuses calls it does not answer and pools that are not there", async () => {
    expect(await refusalOf(pool.client.send(new DescribeUserPoolCommand({ UserPoolId: pool.poolId })))).toMatch(/^UnknownOperationException/);
    expect(await refusalOf(pool.client.send(new ListUsersCommand({ UserPoolId: "eu-central-1_none" })))).toBe("ResourceNotFoundException: User pool eu-central-1_none does not exist.");
  });
});

describe("whoever is signed in", () => {
  it("reads and writes the attributes that the client may, never company and role", async () => {
    await pool.addUser();
    const AccessToken = (await pool.signIn()).AuthenticationResult?.AccessToken;
    const write = (Name: string, Value: string) => refusalOf(pool.client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] })));
    for (const name of ["custom:company", "custom:role", "email", "email_verified"]) expect(await write(name, "true")).toBe("NotAuthorizedException: A client attempted to write unauthorized attribute");
    expect(await write("name", "Ada L.")).toBe("accepted");
    const read = await pool.client.send(new GetUserCommand({ AccessToken }));
    expect(read.UserAttributes?.map((one) => one.Name).sort()).toEqual(["custom:company", "custom:role", "email", "email_verified", "sub"]);
  });

  it("changes the password with the old one", async () => {
    await pool.addUser();
    const AccessToken = (await pool.signIn()).AuthenticationResult?.AccessToken;
    const change = (PreviousPassword: string, ProposedPassword: string) => refusalOf(pool.client.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword })));
    expect(await change("wrong", "Another-pass-2")).toBe("NotAuthorizedException: Incorrect username or password.");
    expect(await change(PASSWORD, "short")).toMatch(/^InvalidPasswordException/);
    expect(await change(PASSWORD, "Another-pass-2")).toBe("accepted");
    expect((await pool.signIn(EMAIL, "Another-pass-2")).AuthenticationResult).toBeDefined();
  });

  it("shows an access token, not an ID token or anything else, and not an old one", async () => {
    await pool.addUser();
    const tokens = (await pool.signIn()).AuthenticationResult;
    const read = (AccessToken: string | undefined) => refusalOf(pool.client.send(new GetUserCommand({ AccessToken })));
    expect(await read(tokens?.IdToken)).toBe("NotAuthorizedException: Invalid Access Token");
    expect(await read("x.y.z")).toBe("NotAuthorizedException: Invalid Access Token");
    await pool.front.clock.pass(3601);
    expect(await read(tokens?.AccessToken)).toBe("NotAuthorizedException: Access Token has expired");
  });
});

describe("a forgotten password", () => {
  const forget = (Username = EMAIL) => pool.client.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username }));
  const confirm = (ConfirmationCode: string, Password = "Another-pass-2", Username = EMAIL) => refusalOf(pool.client.send(new ConfirmForgotPasswordCommand({ ClientId: pool.clientId, Username, ConfirmationCode, Password })));
  const mailedCode = async () => (await pool.lastMail()).match(/\d{6}/)?.[0] ?? "";

  it("is reset with the code of a mail in the mailbox, which works once", async () => {
    await pool.addUser();
    expect((await forget()).CodeDeliveryDetails).toEqual({ AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "o***@e***" });
    const code = await mailedCode();
    expect(pool.front.logged.join("\n")).toContain(code);
    expect(await confirm(code, "short")).toMatch(/^InvalidPasswordException/);
    expect(await confirm(code)).toBe("accepted");
    expect((await pool.signIn(EMAIL, "Another-pass-2")).AuthenticationResult).toBeDefined();
    expect(await confirm(code)).toBe("ExpiredCodeException: Invalid code provided, please request a code again.");
  });

  it("is not reset with a wrong code, after five wrong ones, or after an hour", async () => {
    await pool.addUser();
    await forget();
    const wrong = (await mailedCode()) === "111111" ? "222222" : "111111";
    for (let n = 0; n < 5; n++) expect(await confirm(wrong)).toBe("CodeMismatchException: Invalid verification code provided, please try again.");
    expect(await confirm(await mailedCode())).toMatch(/^LimitExceededException/);
    await forget();
    const code = await mailedCode();
    await pool.front.clock.pass(3600);
    expect(await confirm(code)).toMatch(/^ExpiredCodeException/);
  });

  it("tells a stranger nothing about who there is", async () => {
    expect((await forget("nobody@example.net")).CodeDeliveryDetails).toMatchObject({ Destination: "n***@e***" });
    expect(await confirm("123456", PASSWORD, "nobody@example.net")).toMatch(/^CodeMismatchException/);
    expect(await (await fetch(`${pool.front.url}/_local/mail`)).json()).toMatchObject({ data: [] });
  });

  it("needs a verified address and gives at most five codes an hour", async () => {
    await pool.addUser({ email: "unverified@example.com", verified: false });
    expect(await refusalOf(forget("unverified@example.com"))).toMatch(/^InvalidParameterException: Cannot reset password/);
    await pool.addUser();
    for (let n = 0; n < 5; n++) await forget();
    expect(await refusalOf(forget())).toBe("LimitExceededException: Attempt limit exceeded, please try after some time.");
    await pool.front.clock.pass(3600);
    expect(await refusalOf(forget())).toBe("accepted");
  });

  it("can be asked for by an administrator, who thereby closes the old one", async () => {
    await pool.addUser();
    await pool.client.send(new AdminResetUserPasswordCommand(who));
    expect(await refusalOf(pool.signIn())).toBe("PasswordResetRequiredException: Password reset required for the user");
    expect(await confirm(await mailedCode())).toBe("accepted");
  });
});
