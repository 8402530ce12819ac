import { AdminCreateUserCommand, AdminSetUserPasswordCommand, CognitoIdentityProviderClient, InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { InitiateAuthCommandOutput } from "@aws-sdk/client-cognito-identity-provider";
import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { createCognito } from "../../../lib/local/cognito/service.ts";
import type { CognitoService } from "../../../lib/local/cognito/service.ts";
import { createSes } from "../../../lib/local/ses/service.ts";
import { MailFront, mailClient } from "../doubles/mail-front.ts";

export const EMAIL = "owner@example.com";
export const PASSWORD = "Local-admin-1";

/** A user pool like the product's, with one client. */
export interface TestPool {
  front: MailFront;
  cognito: CognitoService;
  client: CognitoIdentityProviderClient;
  poolId: string;
  clientId: string;
  /** A user with a password that stays. */
  addUser(more?: { email?: string; verified?: boolean }): Promise<string>;
  signIn(username?: string, password?: string): Promise<InitiateAuthCommandOutput>;
  /** Verified against the pool's key set, at the cloud's time. */
  verify(token: string | undefined): Promise<JWTPayload>;
  /** The newest mail's text. */
  lastMail(): Promise<string>;
  close(keep?: boolean): Promise<void>;
}

export async function openPool(more: { directory?: string; pool?: object; client?: object } = {}): Promise<TestPool> {
  const front = await new MailFront(more.directory).start(createCognito, createSes);
  const cognito = front.services[0] as CognitoService;
  const { ref: poolId } = await front.make("AWS::Cognito::UserPool", "Pool", {
    UserPoolName: "dossier-local",
    UsernameAttributes: ["email"],
    UsernameConfiguration: { CaseSensitive: false },
    MfaConfiguration: "OPTIONAL",
    EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true, TemporaryPasswordValidityDays: 7 } },
    Schema: [
      { AttributeDataType: "String", Mutable: true, Name: "company", StringAttributeConstraints: { MaxLength: "64" } },
      { AttributeDataType: "String", Mutable: true, Name: "role" },
    ],
    ...more.pool,
  });
  const { ref: clientId } = await front.make("AWS::Cognito::UserPoolClient", "Client", {
    UserPoolId: poolId,
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    PreventUserExistenceErrors: "ENABLED",
    ReadAttributes: ["email", "email_verified", "custom:company", "custom:role"],
    WriteAttributes: ["name"],
    RefreshTokenValidity: 10080,
    IdTokenValidity: 60,
    TokenValidityUnits: { IdToken: "minutes", RefreshToken: "minutes" },
    ...more.client,
  });
  const client = new CognitoIdentityProviderClient(mailClient(front));
  return {
    front, cognito, client, poolId, clientId,
    async addUser({ email = EMAIL, verified = true } = {}) {
      const attributes = { email, email_verified: String(verified), name: "Ada", "custom:company": "c-1", "custom:role": "owner" };
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      const made = await client.send(new AdminCreateUserCommand({ UserPoolId: poolId, Username: email, UserAttributes, MessageAction: "SUPPRESS" }));
      await client.send(new AdminSetUserPasswordCommand({ UserPoolId: poolId, Username: email, Password: PASSWORD, Permanent: true }));
      return made.User?.Username ?? "";
    },
    signIn: (USERNAME = EMAIL, password = PASSWORD) => client.send(new InitiateAuthCommand({ AuthFlow: "USER_PASSWORD_AUTH", ClientId: clientId, AuthParameters: { USERNAME, PASSWORD: password } })),
    async verify(token = "") {
      const issuer = String(decodeJwt(token).iss);
      const keys = cognito.keys(issuer) ?? { keys: [] };
      return (await jwtVerify(token, createLocalJWKSet(keys), { issuer, currentDate: new Date(front.clock.now()) })).payload;
    },
    async lastMail() {
      const { data } = (await (await fetch(`${front.url}/_local/mail`)).json()) as { data: { id: string }[] };
      return ((await (await fetch(`${front.url}/_local/mail/${data.at(-1)?.id}`)).json()) as { text: string }).text;
    },
    async close(keep = false) {
      client.destroy();
      await front.close(keep);
    },
  };
}

/** What a call is refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(() => undefined, (thrown: Error) => thrown);
  return error ? `${error.name}: ${error.message}` : "accepted";
}
