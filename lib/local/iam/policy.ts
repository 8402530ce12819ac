import { conditionOperators } from "./conditions.ts";

/** A statement of an identity policy, every part a list. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly actions: string[];
  readonly resources: string[];
  /** In place of `resources`: every resource but these. */
  readonly notResources?: string[];
  /** Operator, key, values: `StringEquals`, `ses:FromAddress`, `["noreply@example.com"]`. */
  readonly conditions: { operator: string; key: string; values: string[] }[];
}

/** Reads a policy document whose references are resolved. Refuses what the evaluator does not know. */
export function readPolicy(document: unknown): Statement[] {
  const { Statement: statements = [] } = document as { Statement?: RawStatement | RawStatement[] };
  return list(statements).map(readStatement);
}

interface RawStatement {
  Effect: "Allow" | "Deny";
  Action?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
  Sid?: string;
}

const known = ["Effect", "Action", "Resource", "NotResource", "Condition", "Sid"];

function readStatement(raw: RawStatement): Statement {
  const strange = Object.keys(raw).find((key) => !known.includes(key));
  if (strange) throw new Error(`${strange} in a policy statement is not understood`);
  const conditions = Object.entries(raw.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: list(values).map(String) })),
  );
  const unknown = conditions.find(({ operator }) => !(operator in conditionOperators));
  if (unknown) throw new Error(`condition operator ${unknown.operator} is not understood`);
  const variable = list(raw.Resource ?? []).find((resource) => resource.includes("${"));
  if (variable) throw new Error(`the policy variable in ${variable} is not understood`);
  const but = raw.NotResource === undefined ? {} : { notResources: list(raw.NotResource) };
  return { effect: raw.Effect, actions: list(raw.Action ?? []), resources: list(raw.Resource ?? []), ...but, conditions };
}

function list<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
