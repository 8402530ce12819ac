import type { Cloud } from "../contract.ts";
import type { Publication, Subscription, Topic } from "./topic.ts";

/** Where a publication goes to. */
export interface Destination {
  readonly topic: Topic;
  readonly subscription: Subscription;
}

/**
 * The JSON that a queue gets around a message (SNS developer guide, "Amazon SNS message and JSON formats"). The signature is not one:
 * nothing here can sign in AWS's name.
 */
export function envelope(publication: Publication, { topic, subscription }: Destination, cloud: Cloud): string {
  const { messageId, message, subject, attributes } = publication;
  return JSON.stringify({
    Type: "Notification",
    MessageId: messageId,
    TopicArn: topic.arn,
    ...(subject !== undefined && { Subject: subject }),
    Message: message,
    Timestamp: new Date(cloud.clock.now()).toISOString(),
    SignatureVersion: "1",
    Signature: "local",
    SigningCertURL: `${cloud.url}/not-signed.pem`,
    UnsubscribeURL: `${cloud.url}/?Action=Unsubscribe&SubscriptionArn=${subscription.arn}`,
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: typedValues(attributes) }),
  });
}

/** The event that a function gets (Lambda developer guide, "Invoking Lambda functions with Amazon SNS notifications"). */
export function functionEvent(publication: Publication, destination: Destination, cloud: Cloud): string {
  const { SigningCertURL, UnsubscribeURL, ...rest } = JSON.parse(envelope(publication, destination, cloud)) as Record<string, unknown>;
  const Sns = { Subject: null, MessageAttributes: {}, ...rest, SigningCertUrl: SigningCertURL, UnsubscribeUrl: UnsubscribeURL };
  const EventSubscriptionArn = destination.subscription.arn;
  return JSON.stringify({ Records: [{ EventSource: "aws:sns", EventVersion: "1.0", EventSubscriptionArn, Sns }] });
}

function typedValues(attributes: Publication["attributes"]): Record<string, { Type: string; Value: string | undefined }> {
  const entries = Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    { Type: DataType, Value: BinaryValue ?? StringValue },
  ]);
  return Object.fromEntries(entries);
}
