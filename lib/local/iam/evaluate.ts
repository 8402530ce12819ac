import type { Access } from "../contract.ts";
import { conditionOperators } from "./conditions.ts";
import { matches, matchesAction } from "./match.ts";
import type { Statement } from "./policy.ts";

/** What the policies say of one access: allowed by a right, denied in so many words, or not mentioned. */
export type Verdict = { allowed: true; action: string; resource: string } | { allowed: false; explicit: boolean };

/**
 * Evaluates identity policies: an explicit deny wins, then any allow, else nothing is allowed.
 * Source: IAM User Guide, "Policy evaluation logic".
 */
export function evaluate(statements: Statement[], access: Access): Verdict {
  const speaking = statements.filter((statement) => applies(statement, access));
  if (speaking.some((statement) => statement.effect === "Deny")) return { allowed: false, explicit: true };
  const allow = speaking[0];
  if (!allow) return { allowed: false, explicit: false };
  return { allowed: true, action: actionIn(allow, access) as string, resource: resourceIn(allow, access) as string };
}

function applies(statement: Statement, access: Access): boolean {
  if (actionIn(statement, access) === undefined || resourceIn(statement, access) === undefined) return false;
  return statement.conditions.every(({ operator, key, values }) =>
    conditionOperators[operator]?.(values, valuesOf(access, key)),
  );
}

function actionIn(statement: Statement, { action }: Access): string | undefined {
  return statement.actions.find((pattern) => matchesAction(pattern, action));
}

function resourceIn(statement: Statement, { resource }: Access): string | undefined {
  if (statement.notResources) return statement.notResources.some((pattern) => matches(pattern, resource)) ? undefined : "*";
  return statement.resources.find((pattern) => matches(pattern, resource));
}

/** Condition keys are compared without regard to case. */
function valuesOf({ context = {} }: Access, key: string): string[] | undefined {
  const found = Object.keys(context).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : context[found];
}
