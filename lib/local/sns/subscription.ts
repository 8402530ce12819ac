import { createHash } from "node:crypto";
import { readFilterPolicy } from "./filter-policy.ts";
import type { Subscription } from "./topic.ts";

/** Reads a subscription from the template; refuses endpoints that are neither queue nor function. */
export function readSubscription(topicArn: string, property: (name: string) => unknown): Subscription {
  const protocol = property("Protocol");
  const endpointArn = String(property("Endpoint"));
  if ((protocol !== "sqs" && protocol !== "lambda") || !endpointArn.startsWith("arn:")) {
    throw new Error(`a subscription goes to a queue or a function, not by ${String(protocol)} to ${endpointArn}`);
  }
  const raw = String(property("RawMessageDelivery") ?? false) === "true";
  if (raw && protocol === "lambda") throw new Error("RawMessageDelivery is for queues, not for functions");
  const filter = readFilterPolicy(property("FilterPolicy"), property("FilterPolicyScope"));
  return { arn: subscriptionArn(topicArn, endpointArn), protocol, endpointArn, raw, filter };
}

/** The ARN of a subscription; the same on every start. */
export function subscriptionArn(topicArn: string, endpointArn: string): string {
  const hash = createHash("sha256").update(`${topicArn} ${endpointArn}`).digest("hex").slice(0, 32);
  return `${topicArn}:${hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
