import type { ResourceKind } from "./contract.ts";
import { ignored, ignoredEverywhere } from "./ignored.ts";
import type { Resource } from "./resolve.ts";

/** Everything in the templates that nobody here understands: types, properties of known types, conditions. */
export function unknownIn(resources: Resource[], kinds: Map<string, ResourceKind>): string[] {
  return resources.flatMap((resource) => {
    if (resource.type in ignored) return [];
    const kind = kinds.get(resource.type);
    if (!kind) return [`${resource.path}: unknown resource type ${resource.type}`];
    const known = new Set([...kind.properties, ...Object.keys(kind.ignored ?? {}), ...Object.keys(ignoredEverywhere)]);
    const unknown = Object.keys(resource.raw).filter((name) => !known.has(name));
    return [
      ...unknown.map((name) => `${resource.path}: unknown property ${name} of ${resource.type}`),
      ...(resource.condition ? [`${resource.path}: conditions are not understood (${resource.condition})`] : []),
    ];
  });
}
