import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, TreatMissingData, type AlarmProps } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { OperationsTopic } from "./operations-topic.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface WorkAlarmsProps {
  readonly operations: OperationsTopic;
  readonly deliver: WorkQueue;
  readonly sweep: IFunction;
}

type Watch = Pick<AlarmProps, "metric" | "threshold" | "alarmDescription"> & Partial<AlarmProps>;

/** What rings beside dead letters: a sweep that stands still, mail that waits, and the two rates by which SES suspends. */
export function watchWork(scope: Construct, { operations, deliver, sweep }: WorkAlarmsProps): void {
  const watch = (id: string, props: Watch) =>
    operations.hear(
      new Alarm(scope, id, {
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        ...props,
      }),
    );
  watch("SweepStandsStill", {
    alarmDescription: "No sweep ran for three minutes: nothing that falls due is sent.",
    metric: sweep.metricInvocations({ period: Duration.minutes(3), statistic: "Sum" }),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
  watch("SweepFails", {
    alarmDescription: "Three sweeps within five minutes failed.",
    metric: sweep.metricErrors({ period: Duration.minutes(5), statistic: "Sum" }),
    threshold: 2,
  });
  watch("MailWaits", {
    alarmDescription: "A delivery has waited for a worker for more than ten minutes.",
    metric: deliver.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: "Maximum" }),
    threshold: 600,
  });
  // SES reviews an account at 5 % bounces and 0.1 % complaints (SES developer guide, "Monitoring your sender reputation").
  watch("Bounces", {
    alarmDescription: "More than 4 % of recent mail bounced; SES reviews an account at 5 %.",
    metric: reputation("BounceRate"),
    threshold: 0.04,
  });
  watch("Complaints", {
    alarmDescription: "More than 0.08 % of recent mail was complained about; SES reviews an account at 0.1 %.",
    metric: reputation("ComplaintRate"),
    threshold: 0.0008,
  });
}

const reputation = (rate: string) =>
  new Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${rate}`,
    period: Duration.hours(1),
    statistic: "Maximum",
  });
