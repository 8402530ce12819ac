import type { Publication } from "./topic.ts";

/** The simple part of SNS filter policies: attributes that must have one of some exact values. */
export type FilterPolicy = Record<string, (string | number)[]>;

/** Reads a subscription's filter policy. Refuses every operator beyond exact values, and filters on the body. */
export function readFilterPolicy(policy: unknown, scope: unknown): FilterPolicy | undefined {
  if (policy === undefined) return undefined;
  if (scope !== undefined && scope !== "MessageAttributes") throw new Error(`FilterPolicyScope ${String(scope)} is not understood here`);
  const read = (typeof policy === "string" ? JSON.parse(policy) : policy) as Record<string, unknown>;
  for (const [name, values] of Object.entries(read)) {
    const simple = Array.isArray(values) && values.every((value) => typeof value === "string" || typeof value === "number");
    if (!simple) throw new Error(`FilterPolicy: only lists of exact texts and numbers are understood here, not ${name}: ${JSON.stringify(values)}`);
  }
  return read as FilterPolicy;
}

/** Whether a subscription with this policy gets the publication. An attribute of type String.Array matches by any of its values. */
export function passes(policy: FilterPolicy | undefined, { attributes }: Publication): boolean {
  return Object.entries(policy ?? {}).every(([name, allowed]) => {
    const attribute = attributes[name];
    return attribute !== undefined && valuesOf(attribute).some((value) => allowed.includes(value));
  });
}

function valuesOf({ DataType, StringValue = "" }: Publication["attributes"][string]): (string | number)[] {
  if (DataType === "Number") return [Number(StringValue)];
  if (DataType === "String.Array") return JSON.parse(StringValue) as (string | number)[];
  return [StringValue];
}
