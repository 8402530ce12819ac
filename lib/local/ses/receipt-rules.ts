import { splitAddress } from "./identities.ts";
import type { ReceiptRule, SesState } from "./state.ts";

/** The rules that take mail for an address, in their order. Every rule set of the template counts as the active one. */
export function rulesFor(state: SesState, recipient: string): ReceiptRule[] {
  return [...state.ruleSets.values()].flat().filter((rule) => takes(rule, recipient));
}

/** Adds a rule behind the one it names; without one it goes to the front, as SES does. */
export function placeRule(state: SesState, rule: ReceiptRule): void {
  const rules = state.ruleSets.get(rule.ruleSet) ?? [];
  const before = rule.after === undefined ? -1 : rules.findIndex((one) => one.name === rule.after);
  rules.splice(before + 1, 0, rule);
  state.ruleSets.set(rule.ruleSet, rules);
}

/** The first domain that any rule takes mail for. */
export function firstInboundDomain(state: SesState): string | undefined {
  const recipients = [...state.ruleSets.values()].flat().flatMap((rule) => rule.recipients);
  return recipients.map((one) => one.slice(one.lastIndexOf("@") + 1).replace(/^\./, "")).at(0);
}

/** A recipient condition is an address, a domain, or `.domain` for whatever lies below it; no condition takes all. */
function takes(rule: ReceiptRule, recipient: string): boolean {
  const { local, domain } = splitAddress(recipient);
  if (rule.recipients.length === 0) return true;
  return rule.recipients.some((written) => {
    const condition = written.toLowerCase();
    if (condition.startsWith(".")) return domain.endsWith(condition);
    if (!condition.includes("@")) return domain === condition;
    return condition === `${local}@${domain}` || condition === `${local.replace(/\+.*$/, "")}@${domain}`;
  });
}
