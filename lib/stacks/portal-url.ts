import { CfnParameter, type Stack } from "aws-cdk-lib";
import type { StageConfig } from "../config.ts";

/**
 * Where the portal is reached, as a template parameter: the distribution's own name is known only after it exists, and
 * a stack that asked for it would depend on a stack that depends on it.
 */
export function portalUrlParameter(stack: Stack, config: StageConfig): string {
  return new CfnParameter(stack, "PortalUrl", {
    type: "String",
    default: config.portalUrl,
    description: "Where customers open the portal, without a slash at the end",
    allowedPattern: "https?://[^/]+",
  }).valueAsString;
}
