import type { Made, ResourceKind } from "./contract.ts";
import type { Resource } from "./resolve.ts";
import { StartError } from "./start-error.ts";

/** Makes all resources, in order of the registry's kinds and within a kind in order of the stacks. All that fails is told at once. */
export async function makeAll(resources: Resource[], kinds: Map<string, ResourceKind>): Promise<void> {
  const reasons: string[] = [];
  const ready: { kind: ResourceKind; made: Made }[] = [];
  for (const kind of kinds.values()) {
    for (const resource of resources.filter((one) => one.type === kind.type)) {
      try {
        ready.push({ kind, made: resolvedOf(resource, kind) });
      } catch (error) {
        reasons.push(`${resource.path}: cannot resolve ${messageOf(error)}`);
      }
    }
  }
  if (reasons.length > 0) throw new StartError(reasons);
  for (const { kind, made } of ready) {
    try {
      await kind.create?.(made);
    } catch (error) {
      reasons.push(`${made.path}: ${messageOf(error)}`);
    }
  }
  if (reasons.length > 0) throw new StartError(reasons);
}

function resolvedOf(resource: Resource, kind: ResourceKind): Made {
  const known = Object.keys(resource.raw).filter((name) => kind.properties.includes(name));
  return {
    logicalId: resource.logicalId,
    path: resource.path,
    stack: resource.stack,
    property: resource.property,
    physicalName: resource.physicalName,
    identity: resource.identity,
    properties: Object.fromEntries(known.map((name) => [name, resource.property(name)])),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
