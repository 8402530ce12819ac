import { createHash } from "node:crypto";

/**
 * A stable name for a resource that the template does not name: stack, logical id and a hash of both, as CloudFormation
 * does. At most 62 characters, so that it fits a bucket (63) and a function (64).
 */
export function physicalName(stack: string, logicalId: string): string {
  const hash = createHash("sha256").update(`${stack}/${logicalId}`).digest("hex").slice(0, 12).toUpperCase();
  return `${stack.slice(0, 24)}-${logicalId.slice(0, 24)}-${hash}`;
}
