import { describe, expect, it, vi } from "vitest";
import { functionRows } from "../../lib/functions.ts";
import { ofType, synthesized } from "./synthesized.ts";

vi.stubEnv("CDK_VALIDATION", "false");
const prod = synthesized("prod", false);
const queues = ofType(prod, "AWS::SQS::Queue");
const workQueues = queues.filter(([, { Properties }]) => Properties["RedrivePolicy"]);
const functions = ofType(prod, "AWS::Lambda::Function");

/** The logical id behind a Ref, a GetAtt or an import from another stack. */
const named = (reference: any): string => reference.Ref ?? reference["Fn::GetAtt"]?.[0] ?? reference["Fn::ImportValue"];

describe("queues", () => {
  it("are the four of the functions table, and four for dead letters", () => {
    expect(queues.map(([, { Properties }]) => Properties["QueueName"]).sort()).toEqual(
      ["deliver", "due", "feedback", "import"].flatMap((name) => [`dossier-prod-${name}`, `dossier-prod-${name}-dead-letters`]).sort(),
    );
  });

  it.each(workQueues)("%s gives up after five tries and keeps dead letters longer than letters", (_, { Properties }) => {
    const { deadLetterTargetArn, maxReceiveCount } = Properties["RedrivePolicy"];
    expect(maxReceiveCount).toBe(5);
    expect(Properties["MessageRetentionPeriod"]).toBe(4 * 24 * 3600);
    const dead = prod.resources[named(deadLetterTargetArn)]!;
    expect(dead.Properties["MessageRetentionPeriod"]).toBe(14 * 24 * 3600);
    expect(dead.Properties["RedrivePolicy"]).toBeUndefined();
  });

  it.each(workQueues)("%s hides a message six times as long as its function may take", (id, { Properties }) => {
    const name = Properties["QueueName"].replace("dossier-prod-", "");
    const row = functionRows.find(([each]) => each === name)![1];
    expect(id).toBeTruthy();
    expect(Properties["VisibilityTimeout"]).toBe(6 * row.timeoutSeconds);
  });

  it("each ring an alarm as soon as one dead letter lies there", () => {
    const alarms = ofType(prod, "AWS::CloudWatch::Alarm").filter(([id]) => id.includes("DeadLetters"));
    expect(alarms).toHaveLength(4);
    for (const [, { Properties }] of alarms) {
      expect(Properties).toMatchObject({ Threshold: 0, ComparisonOperator: "GreaterThanThreshold", Period: 60 });
      expect(Properties["AlarmActions"]).toHaveLength(1);
    }
  });

  it("feed their functions in batches of ten with failures named one by one and a limit of concurrency", () => {
    const mappings = ofType(prod, "AWS::Lambda::EventSourceMapping");
    expect(mappings).toHaveLength(4);
    for (const [, { Properties }] of mappings) {
      expect(Properties["BatchSize"]).toBe(10);
      expect(Properties["FunctionResponseTypes"]).toEqual(["ReportBatchItemFailures"]);
      expect(Properties["ScalingConfig"].MaximumConcurrency).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("functions", () => {
  it("are those of the table, in its sizes", () => {
    const made = functions.map(([, { Properties }]) => [Properties["FunctionName"], Properties["MemorySize"], Properties["Timeout"]]);
    expect(made.sort()).toEqual(functionRows.map(([name, row]) => [`dossier-prod-${name}`, row.memoryMb, row.timeoutSeconds]).sort());
  });

  it.each(functions)("%s runs Node 24 on arm64 and logs JSON to a group of its own that forgets", (_, { Properties }) => {
    expect(Properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Handler: "index.handler" });
    expect(Properties["LoggingConfig"]).toMatchObject({ LogFormat: "JSON", SystemLogLevel: "WARN" });
    const group = prod.resources[named(Properties["LoggingConfig"].LogGroup)]!;
    expect(group.Properties["LogGroupName"]).toBe(`/aws/lambda/${Properties["FunctionName"]}`);
    expect(group.Properties["RetentionInDays"]).toBe(90);
  });

  it.each(functionRows)("%s is told what its row names and nothing else", (name, row) => {
    const made = functions.find(([, { Properties }]) => Properties["FunctionName"] === `dossier-prod-${name}`)![1];
    expect(Object.keys(made.Properties["Environment"].Variables).sort()).toEqual([...row.environment].sort());
  });

  it("may be part of a loop only where they send to their own queue on purpose", () => {
    const allowed = functions.filter(([, { Properties }]) => Properties["RecursiveLoop"] === "Allow");
    expect(allowed.map(([, { Properties }]) => Properties["FunctionName"]).sort()).toEqual(["dossier-prod-deliver", "dossier-prod-import"]);
  });

  it("are swept awake every minute", () => {
    const rules = ofType(prod, "AWS::Events::Rule");
    expect(rules.map(([, { Properties }]) => Properties["ScheduleExpression"])).toEqual(["rate(1 minute)"]);
    expect(named(rules[0]![1].Properties["Targets"][0].Arn)).toMatch(/^SweepFunction/);
    expect(rules[0]![1].Properties["Targets"][0].RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 });
  });
});

describe("mail", () => {
  it("tells the feedback queue of every event through one topic", () => {
    const destination = ofType(prod, "AWS::SES::ConfigurationSetEventDestination")[0]![1].Properties["EventDestination"];
    expect(destination.MatchingEventTypes).toEqual(["send", "delivery", "deliveryDelay", "bounce", "complaint", "reject"]);
    const subscription = ofType(prod, "AWS::SNS::Subscription").find(([, each]) => each.Properties["Protocol"] === "sqs")![1];
    expect(named(subscription.Properties["TopicArn"])).toBe(named(destination.SnsDestination.TopicARN));
    expect(named(subscription.Properties["Endpoint"])).toMatch(/^FeedbackQueue/);
    expect(subscription.Properties).toMatchObject({ RawMessageDelivery: true, RedrivePolicy: { deadLetterTargetArn: expect.anything() } });
  });

  it("is suppressed by nobody but the product", () => {
    const set = ofType(prod, "AWS::SES::ConfigurationSet")[0]![1].Properties;
    expect(set["SuppressionOptions"]).toEqual({ SuppressedReasons: [] });
  });

  it("that comes in is stored under inbound/ and announced on the same topic", () => {
    const rule = ofType(prod, "AWS::SES::ReceiptRule")[0]![1].Properties["Rule"];
    expect(rule.Recipients).toEqual(["in.mail.example.com"]);
    expect(rule.Actions).toEqual([
      { S3Action: { BucketName: expect.anything(), ObjectKeyPrefix: "inbound/", TopicArn: expect.anything() } },
    ]);
  });
});

it("There are at most ten alarms, which is what CloudWatch gives away, and each is heard", () => {
  const alarms = ofType(prod, "AWS::CloudWatch::Alarm");
  expect(alarms.length).toBeLessThanOrEqual(10);
  expect(alarms.filter(([, { Properties }]) => !Properties["AlarmActions"]?.length)).toEqual([]);
  const heard = ofType(prod, "AWS::SNS::Subscription").find(([, each]) => each.Properties["Protocol"] === "email")!;
  expect(heard[1].Properties["Endpoint"]).toBe("operations@example.com");
});
