import { onlyKnownKeys } from "../known-keys.ts";

/** Whom a bucket tells of which changes, under which keys. */
export interface NotificationRule {
  readonly id: string;
  /** A pattern such as `s3:ObjectCreated:*`. */
  readonly event: string;
  /** ARN of a queue, a function or a topic. */
  readonly targetArn: string;
  readonly prefix: string;
  readonly suffix: string;
}

const TARGETS = { QueueConfigurations: "Queue", LambdaConfigurations: "Function", TopicConfigurations: "Topic" } as const;
const KNOWN_EVENTS = [
  "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Copy", "s3:ObjectCreated:Post", "s3:ObjectCreated:CompleteMultipartUpload",
  "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete",
];

/** Reads the property `NotificationConfiguration` of a bucket; refuses EventBridge and events that never happen here. */
export function notificationRules(configuration: Record<string, unknown> = {}): NotificationRule[] {
  onlyKnownKeys(configuration, "NotificationConfiguration", { known: Object.keys(TARGETS) });
  return Object.entries(TARGETS).flatMap(([list, target]) =>
    ((configuration[list] ?? []) as Record<string, unknown>[]).map((one, index) => readRule(one, target, `${target}-${index}`)),
  );
}

/** Whether a rule speaks of this event (`ObjectCreated:Put`) on this key. */
export function concerns({ event, prefix, suffix }: NotificationRule, eventName: string, key: string): boolean {
  const pattern = event.replace(/^s3:/, "");
  const meant = pattern.endsWith("*") ? eventName.startsWith(pattern.slice(0, -1)) : eventName === pattern;
  return meant && key.startsWith(prefix) && key.endsWith(suffix);
}

function readRule(configuration: Record<string, unknown>, target: string, id: string): NotificationRule {
  onlyKnownKeys(configuration, "a notification", { known: ["Event", "Filter", target] });
  const event = String(configuration.Event);
  if (!KNOWN_EVENTS.includes(event)) throw new Error(`a notification of ${event} would never come here`);
  const filter = configuration.Filter as { S3Key?: { Rules?: { Name: string; Value: string }[] } } | undefined;
  const rules = filter?.S3Key?.Rules ?? [];
  const valueOf = (name: string) => rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? "";
  return { id, event, targetArn: String(configuration[target]), prefix: valueOf("prefix"), suffix: valueOf("suffix") };
}
