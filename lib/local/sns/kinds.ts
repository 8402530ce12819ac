import type { Cloud, ResourceKind } from "../contract.ts";
import { readSubscription, subscriptionArn } from "./subscription.ts";
import type { Topics } from "./topics.ts";

/** The resource types of SNS, topics first. FIFO topics are not listed, so a template with one does not start. */
export function kinds(cloud: Cloud, topics: Topics): ResourceKind[] {
  const ignoredOfTopics = {
    DisplayName: "shown only in e-mails and texts of AWS",
    KmsMasterKeyId: "nothing is encrypted at rest on this machine",
    Tags: "nothing here reads tags",
    TracingConfig: "no tracing here",
    SignatureVersion: "nothing here can sign in AWS's name",
  };
  return [
    {
      type: "AWS::SNS::Topic",
      properties: ["TopicName", "Subscription"],
      ignored: ignoredOfTopics,
      identify(resource) {
        const TopicName = resource.property<string>("TopicName") ?? resource.physicalName();
        const ref = `arn:aws:sns:${cloud.region}:${cloud.account}:${TopicName}`;
        return { ref, attributes: { TopicArn: ref, TopicName } };
      },
      create(resource) {
        const topic = topics.make(resource.identity.attributes!.TopicName!);
        const listed = resource.property<Record<string, unknown>[]>("Subscription") ?? [];
        for (const one of listed) topic.subscriptions.push(readSubscription(topic.arn, (name) => one[name]));
      },
    },
    {
      type: "AWS::SNS::Subscription",
      properties: ["TopicArn", "Protocol", "Endpoint", "RawMessageDelivery", "FilterPolicy", "FilterPolicyScope"],
      ignored: {
        Region: "there is one region here",
        RedrivePolicy: "a delivery here does not fail for a while: it is taken at once, or the template is wrong and the log says so",
      },
      identify: (resource) => ({ ref: subscriptionArn(String(resource.property("TopicArn")), String(resource.property("Endpoint"))) }),
      create(resource) {
        const topicArn = String(resource.property("TopicArn"));
        topics.byArn(topicArn).subscriptions.push(readSubscription(topicArn, (name) => resource.property(name)));
      },
    },
    {
      type: "AWS::SNS::TopicPolicy",
      properties: [],
      ignored: { PolicyDocument: "resource policies are not evaluated", Topics: "resource policies are not evaluated" },
      identify: (resource) => ({ ref: resource.physicalName() }),
    },
  ];
}
