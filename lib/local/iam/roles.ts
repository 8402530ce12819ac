import type { Access } from "../contract.ts";
import { evaluate, type Verdict } from "./evaluate.ts";
import type { Statement } from "./policy.ts";

/** A right that a role has been given, and how often it was what allowed a call. */
export interface Right {
  role: string;
  action: string;
  resource: string;
  used: number;
}

/** All roles and what they may do. */
export interface Roles {
  /** Adds statements to a role, by its name. */
  grant(role: string, statements: Statement[]): void;
  judge(roleArn: string, access: Access): Verdict;
  /** Every allowed pair of action and resource with its use since the last reset, logs excepted. */
  rights(): Right[];
  /** Counts from now on what was used so far as used for good: what a start needs is never asked again. */
  keep(): void;
  reset(): void;
}

export function createRoles(): Roles {
  const statements = new Map<string, Statement[]>();
  let used = new Map<string, number>();
  let kept = new Map<string, number>();
  const keyOf = (role: string, action: string, resource: string) => `${role} ${action} ${resource}`;
  return {
    grant(role, more) {
      statements.set(role, [...(statements.get(role) ?? []), ...more]);
    },
    judge(roleArn, access) {
      const role = roleArn.slice(roleArn.lastIndexOf("/") + 1);
      const verdict = evaluate(statements.get(role) ?? [], access);
      if (verdict.allowed) {
        const key = keyOf(role, verdict.action, verdict.resource);
        used.set(key, (used.get(key) ?? 0) + 1);
      }
      return verdict;
    },
    rights: () =>
      [...statements].flatMap(([role, own]) =>
        own
          .filter((statement) => statement.effect === "Allow")
          .flatMap(({ actions, resources }) => actions.flatMap((action) => resources.map((resource) => ({ action, resource }))))
          .filter(({ action }) => !action.startsWith("logs:"))
          .map(({ action, resource }) => ({ role, action, resource, used: used.get(keyOf(role, action, resource)) ?? 0 })),
      ),
    keep() {
      kept = new Map(used);
    },
    reset() {
      used = new Map(kept);
    },
  };
}
