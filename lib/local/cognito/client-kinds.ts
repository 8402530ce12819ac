import type { Made, ResourceKind } from "../contract.ts";
import type { CognitoDesk } from "./desk.ts";
import { letters } from "./pool-kinds.ts";
import type { Client } from "./pool.ts";

const NO_PAGES = "the hosted sign-in pages and OAuth are not here; applications sign in with their own form";

/** `AWS::Cognito::UserPoolClient`: clients without a secret, as browsers are. */
export function clientKind(desk: CognitoDesk): ResourceKind {
  return {
    type: "AWS::Cognito::UserPoolClient",
    properties: [
      "ClientName", "UserPoolId", "GenerateSecret", "ExplicitAuthFlows", "ReadAttributes", "WriteAttributes", "PreventUserExistenceErrors",
      "EnableTokenRevocation", "AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity", "TokenValidityUnits", "AuthSessionValidity",
    ],
    ignored: {
      AllowedOAuthFlows: NO_PAGES,
      AllowedOAuthFlowsUserPoolClient: NO_PAGES,
      AllowedOAuthScopes: NO_PAGES,
      CallbackURLs: NO_PAGES,
      DefaultRedirectURI: NO_PAGES,
      LogoutURLs: NO_PAGES,
      SupportedIdentityProviders: NO_PAGES,
      EnablePropagateAdditionalUserContextData: "threats are not watched for on one machine",
      AnalyticsConfiguration: "nothing is analysed here",
    },
    identify(resource) {
      const id = letters(`client ${resource.stack} ${resource.logicalId} ${desk.cloud.account}`, 26).toLowerCase();
      return { ref: id, attributes: { ClientId: id, Name: resource.property<string>("ClientName") ?? resource.physicalName() } };
    },
    create(resource) {
      if (resource.property("GenerateSecret") === true) throw new Error(`${resource.path}: GenerateSecret: clients with a secret are not known here`);
      desk.clients.set(resource.identity.ref, readClient(resource));
    },
  };
}

/** `AWS::Cognito::UserPoolDomain`, which has nothing to show here. */
export function domainKind(): ResourceKind {
  return {
    type: "AWS::Cognito::UserPoolDomain",
    properties: ["Domain"],
    ignored: { UserPoolId: NO_PAGES, CustomDomainConfig: NO_PAGES, ManagedLoginVersion: NO_PAGES },
    identify: (resource) => ({ ref: resource.property<string>("Domain") ?? resource.physicalName(), attributes: { CloudFrontDistribution: "" } }),
  };
}

function readClient(resource: Made): Client {
  const units = resource.property<Record<string, string>>("TokenValidityUnits") ?? {};
  const lifetime = (name: string, unit: string, seconds: number) => {
    const written = resource.property<number | string>(`${name}Validity`);
    return written === undefined || Number(written) === 0 ? seconds : Number(written) * (UNIT_SECONDS[units[name] ?? unit] ?? 1);
  };
  return {
    id: resource.identity.ref,
    poolId: resource.property<string>("UserPoolId") ?? "",
    flows: resource.property<string[]>("ExplicitAuthFlows") ?? ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"],
    readable: resource.property<string[]>("ReadAttributes"),
    writable: resource.property<string[]>("WriteAttributes"),
    hidesUsers: resource.property("PreventUserExistenceErrors") === "ENABLED",
    revocable: resource.property("EnableTokenRevocation") !== false,
    seconds: {
      idToken: lifetime("IdToken", "hours", 3600),
      accessToken: lifetime("AccessToken", "hours", 3600),
      refreshToken: lifetime("RefreshToken", "days", 30 * 86_400),
      session: Number(resource.property<number>("AuthSessionValidity") ?? 3) * 60,
    },
  };
}

const UNIT_SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
