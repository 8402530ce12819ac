import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import type { QueueName } from "../function-row.ts";
import { consumerOf } from "../functions.ts";
import type { OperationsTopic } from "./operations-topic.ts";

export interface WorkQueueProps {
  readonly config: StageConfig;
  readonly queue: QueueName;
  readonly operations: OperationsTopic;
}

/** A queue with its dead letters and the alarm that rings as soon as one lies there. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { config, queue, operations }: WorkQueueProps) {
    super(scope, id);
    const queueName = `dossier-${config.stage}-${queue}`;
    this.deadLetters = new Queue(this, "DeadLetters", {
      queueName: `${queueName}-dead-letters`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    this.queue = new Queue(this, "Queue", {
      queueName,
      retentionPeriod: Duration.days(4),
      // Six times the function's timeout, so that a throttled batch is not taken by two (Lambda developer guide, SQS).
      visibilityTimeout: Duration.seconds(6 * consumerOf(queue).timeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    operations.hear(
      new Alarm(this, "DeadLettersAlarm", {
        alarmName: `${queueName}-dead-letters`,
        alarmDescription: `A message of the queue "${queue}" failed five times. Read it, repair the cause, redrive.`,
        metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
          period: Duration.minutes(1),
          statistic: "Maximum",
        }),
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }
}
