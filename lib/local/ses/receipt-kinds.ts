import type { ResourceKind } from "../contract.ts";
import { placeRule } from "./receipt-rules.ts";
import type { ReceiptAction, SesState } from "./state.ts";

/** Receipt rule sets and their rules. Every set acts: there is no account here whose one active set would matter. */
export function receiptKinds(state: SesState): ResourceKind[] {
  return [ruleSetKind(state), ruleKind(state)];
}

function ruleSetKind(state: SesState): ResourceKind {
  return {
    type: "AWS::SES::ReceiptRuleSet",
    properties: ["RuleSetName"],
    ignored: { Tags: "nothing here reads tags" },
    identify: (resource) => ({ ref: resource.property<string>("RuleSetName") ?? resource.physicalName() }),
    create(resource) {
      const { ref } = resource.identity;
      if (!state.ruleSets.has(ref)) state.ruleSets.set(ref, []);
    },
  };
}

interface RuleProperties {
  Name?: string;
  Enabled?: boolean;
  Recipients?: string[];
  ScanEnabled?: boolean;
  TlsPolicy?: "Optional" | "Require";
  Actions?: Record<string, Record<string, string>>[];
}

function ruleKind(state: SesState): ResourceKind {
  return {
    type: "AWS::SES::ReceiptRule",
    properties: ["RuleSetName", "Rule", "After"],
    identify: (resource) => ({ ref: resource.property<RuleProperties>("Rule")?.Name ?? resource.physicalName() }),
    create(resource) {
      const rule = resource.property<RuleProperties>("Rule") ?? {};
      const ruleSet = resource.property<string>("RuleSetName");
      if (!ruleSet) throw new Error(`${resource.path}: RuleSetName is missing`);
      if (rule.Enabled !== true) return;
      const after = resource.property<string>("After");
      const actions = (rule.Actions ?? []).map((action) => readAction(action, resource.path));
      const recipients = rule.Recipients ?? [];
      placeRule(state, { name: resource.identity.ref, ruleSet, recipients, scan: rule.ScanEnabled === true, actions, ...(after ? { after } : {}) });
    },
  };
}

function readAction(action: Record<string, Record<string, string>>, path: string): ReceiptAction {
  const [kind, settings] = Object.entries(action)[0] ?? ["none", {}];
  const { TopicArn, BucketName, ObjectKeyPrefix, Encoding } = settings;
  if (kind === "S3Action" && BucketName && !settings.KmsKeyArn) {
    return { type: "S3", bucketName: BucketName, ...(ObjectKeyPrefix ? { objectKeyPrefix: ObjectKeyPrefix } : {}), ...(TopicArn ? { topicArn: TopicArn } : {}) };
  }
  if (kind === "SNSAction" && TopicArn) return { type: "SNS", topicArn: TopicArn, encoding: Encoding === "Base64" ? "Base64" : "UTF-8" };
  if (kind === "StopAction") return { type: "Stop", ...(TopicArn ? { topicArn: TopicArn } : {}) };
  throw new Error(`${path}: the receipt action ${kind} with ${Object.keys(settings).join(", ")} is not known here`);
}
