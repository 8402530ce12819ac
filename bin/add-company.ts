import { AdminCreateUserCommand, AdminSetUserPasswordCommand, UsernameExistsException, type CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { ulid } from "ulid";
import { newCompany, type Company } from "../lambdas/domain/company.ts";
import type { Store } from "../lambdas/ports.ts";

export interface NewCompany {
  facts: Partial<Company>;
  user: { email: string; password: string };
}

export interface Directory {
  cognito: CognitoIdentityProviderClient;
  userPoolId: string;
  store: Store;
}

/** Adds a company and its first user, an owner, whose password holds at once. Answers the company's id. */
export async function addCompany({ cognito, userPoolId, store }: Directory, { facts, user }: NewCompany): Promise<string> {
  const companyId = `cmp_${ulid()}`;
  const UserAttributes = [
    { Name: "email", Value: user.email }, { Name: "email_verified", Value: "true" }, { Name: "custom:company", Value: companyId }, { Name: "custom:role", Value: "owner" },
  ];
  const who = { UserPoolId: userPoolId, Username: user.email };
  try {
    await cognito.send(new AdminCreateUserCommand({ ...who, UserAttributes, MessageAction: "SUPPRESS" }));
  } catch (error) {
    if (error instanceof UsernameExistsException) throw new Error(`there is a user ${user.email} already`);
    throw error;
  }
  await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: user.password, Permanent: true }));
  await store.commit([{ save: newCompany(companyId, facts) }]);
  return companyId;
}
