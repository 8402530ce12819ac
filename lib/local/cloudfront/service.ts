import type { Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { silentService } from "../silent-service.ts";
import type { HeadersPolicy } from "./headers-policy.ts";
import { distributionKind, headersPolicyKind, namedOnlyKinds } from "./kinds.ts";

/** CloudFront: sites and APIs under one address. Nothing is cached, and its management API is not answered. */
export function createCloudfront(core: Core): Service {
  const policies = new Map<string, HeadersPolicy>();
  return silentService([headersPolicyKind(policies), ...namedOnlyKinds, distributionKind(core, policies)]);
}
