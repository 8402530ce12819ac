import { silentService } from "../silent-service.ts";
import type { ResourceKind, Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { managedPolicies } from "./managed-policies.ts";
import { readPolicy } from "./policy.ts";

/** Roles and policies of the template. IAM's own API is not answered: nobody changes rights while it runs. */
export function createIam(core: Core): Service {
  return silentService([role(core), policy(core)]);
}

function role({ account, roles }: Core): ResourceKind {
  return {
    type: "AWS::IAM::Role",
    properties: ["RoleName", "ManagedPolicyArns", "Policies"],
    ignored: {
      AssumeRolePolicyDocument: "functions take the role that the template gives them; nobody else can take one",
      Description: "for people",
      MaxSessionDuration: "sessions do not end here",
      Path: "the role's name alone is looked at",
    },
    identify(resource) {
      const name = resource.property<string>("RoleName") ?? resource.physicalName();
      return { ref: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}`, RoleId: `AROA${name}` } };
    },
    create({ identity, properties }) {
      for (const arn of (properties.ManagedPolicyArns ?? []) as string[]) {
        const statements = managedPolicies[arn.slice(arn.indexOf("/") + 1)];
        if (!statements) throw new Error(`the managed policy ${arn} is not known`);
        roles.grant(identity.ref, statements);
      }
      for (const inline of (properties.Policies ?? []) as { PolicyDocument: unknown }[]) {
        roles.grant(identity.ref, readPolicy(inline.PolicyDocument));
      }
    },
  };
}

function policy({ roles }: Core): ResourceKind {
  return {
    type: "AWS::IAM::Policy",
    properties: ["PolicyName", "PolicyDocument", "Roles"],
    identify: (resource) => ({ ref: resource.property<string>("PolicyName") ?? resource.physicalName() }),
    create({ properties }) {
      const statements = readPolicy(properties.PolicyDocument);
      for (const name of (properties.Roles ?? []) as string[]) roles.grant(name, statements);
    },
  };
}
