import type { FilterPolicy } from "./filter-policy.ts";

/** One topic and who listens to it. */
export interface Topic {
  readonly arn: string;
  readonly name: string;
  readonly subscriptions: Subscription[];
}

/** A queue or a function that gets what is published to a topic. */
export interface Subscription {
  readonly arn: string;
  readonly protocol: "sqs" | "lambda";
  readonly endpointArn: string;
  /** Only for queues: the bare message instead of the envelope. */
  readonly raw: boolean;
  readonly filter: FilterPolicy | undefined;
}

/** What was published. `BinaryValue` of an attribute is base64. */
export interface Publication {
  readonly messageId: string;
  readonly message: string;
  readonly subject: string | undefined;
  readonly attributes: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
  readonly groupId?: string;
}
