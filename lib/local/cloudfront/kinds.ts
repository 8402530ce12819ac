import type { ResourceKind } from "../contract.ts";
import type { Core } from "../core.ts";
import { answerDistribution } from "./distribution.ts";
import { readHeadersPolicy, type HeadersPolicy } from "./headers-policy.ts";
import { managedHeadersPolicies } from "./managed-headers-policies.ts";
import { readSettings, type DistributionSettings } from "./settings.ts";

type Policies = Map<string, HeadersPolicy>;

const idOf = (name: string) => `E${name.slice(-12)}`;

/** `AWS::CloudFront::ResponseHeadersPolicy`. */
export function headersPolicyKind(policies: Policies): ResourceKind {
  return {
    type: "AWS::CloudFront::ResponseHeadersPolicy",
    properties: ["ResponseHeadersPolicyConfig"],
    identify: (resource) => ({ ref: idOf(resource.physicalName()), attributes: { Id: idOf(resource.physicalName()) } }),
    create({ identity, properties }) {
      policies.set(identity.ref, readHeadersPolicy(properties.ResponseHeadersPolicyConfig as object));
    },
  };
}

/** `AWS::CloudFront::Distribution`. */
export function distributionKind(core: Core, policies: Policies): ResourceKind {
  const hostOf = (id: string) => `${id.toLowerCase()}.cloudfront.net`;
  const policyOf = (id: string) => policies.get(id) ?? managedHeadersPolicies[id];
  return {
    type: "AWS::CloudFront::Distribution",
    properties: ["DistributionConfig"],
    identify(resource) {
      const id = idOf(resource.physicalName());
      return { ref: id, attributes: { Id: id, DomainName: hostOf(id) } };
    },
    create({ identity, properties }) {
      const settings = readSettings(properties.DistributionConfig as DistributionSettings);
      for (const behaviour of [settings.DefaultCacheBehavior, ...(settings.CacheBehaviors ?? [])]) {
        const id = behaviour.ResponseHeadersPolicyId;
        if (id && !policyOf(id)) throw new Error(`the response headers policy ${id} is not known`);
      }
      core.sites.add("distribution", hostOf(identity.ref), (request) =>
        answerDistribution(core, settings, { request, policyOf }),
      );
    },
  };
}

/** What a distribution names but what makes no difference on one machine. */
export const namedOnlyKinds: ResourceKind[] = [
  {
    type: "AWS::CloudFront::OriginAccessControl",
    properties: [],
    ignored: { OriginAccessControlConfig: "buckets are read from inside" },
    identify: (resource) => ({ ref: idOf(resource.physicalName()), attributes: { Id: idOf(resource.physicalName()) } }),
  },
  {
    type: "AWS::CloudFront::CachePolicy",
    properties: [],
    ignored: { CachePolicyConfig: "nothing is cached" },
    identify: (resource) => ({ ref: idOf(resource.physicalName()), attributes: { Id: idOf(resource.physicalName()) } }),
  },
  {
    type: "AWS::CloudFront::OriginRequestPolicy",
    properties: [],
    ignored: { OriginRequestPolicyConfig: "every header but Host is handed on, and every query and cookie" },
    identify: (resource) => ({ ref: idOf(resource.physicalName()), attributes: { Id: idOf(resource.physicalName()) } }),
  },
];
