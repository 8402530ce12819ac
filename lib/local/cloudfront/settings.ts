import { onlyKnownKeys } from "../known-keys.ts";

/** `DistributionConfig` as far as it is acted on. */
export interface DistributionSettings {
  DefaultRootObject?: string;
  Origins: OriginSettings[];
  DefaultCacheBehavior: BehaviourSettings;
  CacheBehaviors?: (BehaviourSettings & { PathPattern: string })[];
}

export interface OriginSettings {
  Id: string;
  DomainName: string;
  OriginPath?: string;
}

export interface BehaviourSettings {
  TargetOriginId: string;
  AllowedMethods?: string[];
  Compress?: boolean;
  CachePolicyId?: string;
  ResponseHeadersPolicyId?: string;
}

const distribution = {
  known: ["DefaultRootObject", "Origins", "DefaultCacheBehavior", "CacheBehaviors"],
  ignored: {
    Aliases: "names are not resolved here",
    CacheTagConfig: "nothing is cached",
    Comment: "for people",
    Enabled: "it is enabled by being there",
    HttpVersion: "this machine speaks HTTP/1.1",
    IPV6Enabled: "loopback only",
    Logging: "requests are counted by the meter",
    PriceClass: "there is one place",
    ViewerCertificate: "this machine speaks plain HTTP",
    WebACLId: "there is no crowd to keep out",
  },
};

const behaviour = {
  known: ["PathPattern", "TargetOriginId", "AllowedMethods", "Compress", "CachePolicyId", "ResponseHeadersPolicyId"],
  ignored: {
    CachedMethods: "nothing is cached",
    OriginRequestPolicyId: "every header but Host is handed on, and every query and cookie",
    ViewerProtocolPolicy: "this machine speaks plain HTTP",
    SmoothStreaming: "not for media here",
  },
};

const origin = {
  known: ["Id", "DomainName", "OriginPath"],
  ignored: {
    ConnectionAttempts: "origins are in this process",
    ConnectionTimeout: "origins are in this process",
    CustomOriginConfig: "origins are in this process",
    OriginAccessControlId: "buckets are read from inside",
    S3OriginConfig: "buckets are read from inside",
  },
};

/** Refuses a distribution that asks for anything which is neither acted on nor passed over on purpose. */
export function readSettings(settings: DistributionSettings): DistributionSettings {
  onlyKnownKeys(settings, "DistributionConfig", distribution);
  onlyKnownKeys(settings.DefaultCacheBehavior, "DefaultCacheBehavior", behaviour);
  for (const one of settings.CacheBehaviors ?? []) onlyKnownKeys(one, `behaviour ${one.PathPattern}`, behaviour);
  for (const one of settings.Origins) onlyKnownKeys(one, `origin ${one.Id}`, origin);
  return settings;
}
