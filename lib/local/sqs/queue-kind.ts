import type { Cloud, ResourceKind } from "../contract.ts";
import type { Queues } from "./queues.ts";
import { queueSettings } from "./queue-settings.ts";

/** `AWS::SQS::Queue`: standard queues. `FifoQueue` and its kin are not listed, so a template with one does not start. */
export function queueKind(cloud: Cloud, queues: Queues): ResourceKind {
  return {
    type: "AWS::SQS::Queue",
    properties: [
      "QueueName", "DelaySeconds", "VisibilityTimeout", "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "MaximumMessageSize",
      "RedrivePolicy",
    ],
    ignored: {
      RedriveAllowPolicy: "a permission between queues of one account; all queues here may use all dead letters",
      SqsManagedSseEnabled: "nothing is encrypted at rest on this machine",
      KmsMasterKeyId: "nothing is encrypted at rest on this machine",
      KmsDataKeyReusePeriodSeconds: "nothing is encrypted at rest on this machine",
      Tags: "nothing here reads tags",
    },
    identify(resource) {
      const name = resource.property<string>("QueueName") ?? resource.physicalName();
      const url = `${cloud.url}/${cloud.account}/${name}`;
      return { ref: url, attributes: { Arn: `arn:aws:sqs:${cloud.region}:${cloud.account}:${name}`, QueueName: name, QueueUrl: url } };
    },
    create(resource) {
      queues.make(resource.identity.attributes!.QueueName!, queueSettings((name) => resource.property(name)));
    },
  };
}
