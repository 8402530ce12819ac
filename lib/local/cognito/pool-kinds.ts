import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Made, ResourceKind } from "../contract.ts";
import { readSchema } from "./attributes.ts";
import type { CognitoDesk } from "./desk.ts";
import { readPolicy } from "./password-policy.ts";
import type { Pool } from "./pool.ts";
import { openSigningKey } from "./signing-key.ts";
import { UserStore } from "./user-store.ts";

/** `AWS::Cognito::UserPool`. Its id is made of the name, so it is the same at every start. */
export function poolKind(desk: CognitoDesk): ResourceKind {
  const { account, region } = desk.cloud;
  return {
    type: "AWS::Cognito::UserPool",
    properties: [
      "UserPoolName", "Policies", "MfaConfiguration", "EnabledMfas", "UsernameAttributes", "AliasAttributes", "UsernameConfiguration", "Schema",
      "AdminCreateUserConfig", "VerificationMessageTemplate", "EmailVerificationSubject", "EmailVerificationMessage",
    ],
    ignored: {
      AccountRecoverySetting: "codes always go to the verified address; there are no phones here",
      AutoVerifiedAttributes: "nobody signs up here; an administrator says what is verified",
      DeletionProtection: "nothing is deployed, so nothing is deleted",
      EmailConfiguration: "the pool's mails lie in the mailbox, whoever would send them",
      SmsConfiguration: "there are no phones here",
      SmsVerificationMessage: "there are no phones here",
      SmsAuthenticationMessage: "there are no phones here",
      UserAttributeUpdateSettings: "an address that its user changes is unverified at once; no code is asked for",
      UserPoolAddOns: "threats are not watched for on one machine",
      UserPoolTier: "nothing is billed here",
      UserPoolTags: "nothing here reads tags",
    },
    identify(resource) {
      const name = resource.property<string>("UserPoolName") ?? resource.physicalName();
      const id = `${region}_${letters(`${account} ${resource.stack} ${name}`, 9)}`;
      const provider = `cognito-idp.${region}.amazonaws.com/${id}`;
      const arn = `arn:aws:cognito-idp:${region}:${account}:userpool/${id}`;
      return { ref: id, attributes: { Arn: arn, ProviderName: provider, ProviderURL: `https://${provider}`, UserPoolId: id } };
    },
    async create(resource) {
      desk.pools.set(resource.identity.ref, await makePool(desk, resource));
    },
  };
}

async function makePool(desk: CognitoDesk, resource: Made): Promise<Pool> {
  const { ref: id, attributes } = resource.identity;
  const read = <T>(name: string) => resource.property<T>(name);
  const mfas = read<string[]>("EnabledMfas") ?? [];
  if (mfas.some((one) => one !== "SOFTWARE_TOKEN_MFA")) throw new Error(`${resource.path}: EnabledMfas: only SOFTWARE_TOKEN_MFA is known here`);
  const signInWith = [...(read<string[]>("UsernameAttributes") ?? []), ...(read<string[]>("AliasAttributes") ?? [])];
  if (signInWith.some((one) => one !== "email")) throw new Error(`${resource.path}: people sign in by name or email here, not by ${signInWith.join(", ")}`);
  const policies = read<{ PasswordPolicy?: Record<string, unknown> }>("Policies");
  const invitation = read<{ InviteMessageTemplate?: { EmailSubject?: string; EmailMessage?: string } }>("AdminCreateUserConfig")?.InviteMessageTemplate;
  const verification = read<{ EmailSubject?: string; EmailMessage?: string }>("VerificationMessageTemplate");
  const folder = join(desk.cloud.directory, "cognito");
  return {
    id,
    arn: attributes?.Arn ?? "",
    issuer: attributes?.ProviderURL ?? "",
    policy: readPolicy(policies?.PasswordPolicy),
    mfa: mfas.length > 0 ? (read<Pool["mfa"]>("MfaConfiguration") ?? "OFF") : "OFF",
    signInWith,
    caseSensitive: read<{ CaseSensitive?: boolean }>("UsernameConfiguration")?.CaseSensitive !== false,
    invitation: { subject: invitation?.EmailSubject ?? "Your temporary password", message: invitation?.EmailMessage ?? "Your username is {username} and temporary password is {####}." },
    verification: {
      subject: verification?.EmailSubject ?? read<string>("EmailVerificationSubject") ?? "Your verification code",
      message: verification?.EmailMessage ?? read<string>("EmailVerificationMessage") ?? "Your confirmation code is {####}",
    },
    attributes: readSchema(read<Record<string, unknown>[]>("Schema")),
    users: new UserStore(join(folder, `${id}.users.json`)),
    key: await openSigningKey(join(folder, `${id}.key.json`)),
  };
}

/** A text of lower- and upper-case letters and digits that only depends on what it is made of. */
export function letters(of: string, length: number): string {
  return createHash("sha512").update(of).digest("base64").replace(/[^A-Za-z0-9]/g, "").slice(0, length);
}
