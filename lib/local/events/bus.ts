import type { Core } from "../core.ts";
import { fitsPattern, type Pattern } from "./pattern.ts";
import { sendToTarget, type Target } from "./target.ts";

/** A rule that fires on events of a bus. */
export interface PatternRule {
  readonly arn: string;
  readonly pattern: Pattern;
  readonly targets: Target[];
}

/** Event buses with their rules, by name; `default` is always there. */
export interface Buses {
  add(name: string): void;
  has(name: string): boolean;
  listen(name: string, rule: PatternRule): void;
  /** Hands an event to the targets of every rule that it fits. */
  publish(name: string, event: object): Promise<void>;
}

export function createBuses(core: Core): Buses {
  const rules = new Map<string, PatternRule[]>([["default", []]]);
  return {
    add: (name) => void rules.set(name, rules.get(name) ?? []),
    has: (name) => rules.has(name),
    listen: (name, rule) => void rules.set(name, [...(rules.get(name) ?? []), rule]),
    async publish(name, event) {
      for (const rule of rules.get(name) ?? []) {
        if (!fitsPattern(rule.pattern, event)) continue;
        for (const target of rule.targets) await sendToTarget(core, target, { event, ruleArn: rule.arn });
      }
    },
  };
}

/** The name of a bus that is given by name or by ARN. */
export function busName(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf("/") + 1);
}
