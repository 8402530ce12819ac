import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { EventBus, Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as FunctionTarget } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { join } from "node:path";
import type { StageConfig } from "../config.ts";
import { Mail } from "../constructs/mail.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { watchWork } from "../constructs/work-alarms.ts";
import { WorkQueue } from "../constructs/work-queue.ts";
import type { FunctionName, FunctionRow, QueueName, Trigger } from "../function-row.ts";
import { functionRows } from "../functions.ts";
import { namesOf } from "../names.ts";
import type { DataStack } from "./data-stack.ts";
import { environmentOf, statementsOf, type Surroundings } from "./places.ts";
import { portalUrlParameter } from "./portal-url.ts";

export interface WorkStackProps {
  readonly config: StageConfig;
  readonly held: DataStack;
  /** Folder of the bundles: `<name>/index.cjs`. */
  readonly functionsDirectory: string;
}

/** Functions, the queues and schedule that wake them, and mail. What each may do stands in `lib/functions.ts`. */
export class WorkStack extends Stack {
  readonly functions: Record<FunctionName, ServiceFunction>;

  constructor(scope: Construct, id: string, { config, held, functionsDirectory }: WorkStackProps) {
    super(scope, id, {
      env: { account: config.account, region: config.region },
      terminationProtection: config.keep,
      description: `Dossier ${config.stage}: functions, queues, schedule and mail`,
    });
    const queues = this.addQueues(config, held);
    const mail = new Mail(this, "Mail", { config, documents: held.documents, feedback: queues.feedback });
    const around: Surroundings = { config, held, queues, mail, portalUrl: portalUrlParameter(this, config) };
    const add = (name: FunctionName, row: FunctionRow) =>
      new ServiceFunction(this, pascal(name), {
        config,
        name,
        row,
        code: join(functionsDirectory, name),
        environment: environmentOf(row, around),
        statements: statementsOf(row, around),
      });
    const added = functionRows.map(([name, row]) => [name, add(name, row)] as const);
    this.functions = Object.fromEntries(added) as Record<FunctionName, ServiceFunction>;
    for (const [name, row] of functionRows) this.connect(this.functions[name].lambda, row.trigger, around);
    // Domain events for others to subscribe to; nothing of the product itself listens here.
    new EventBus(this, "Events", { eventBusName: `dossier-${config.stage}` });
    watchWork(this, { operations: held.operations, deliver: queues.deliver, sweep: this.functions.sweep.lambda });
    this.tellOperator(mail, namesOf(this, config).receiptRuleSet);
  }

  private addQueues(config: StageConfig, held: DataStack): Record<QueueName, WorkQueue> {
    const add = (id: string, queue: QueueName) =>
      new WorkQueue(this, id, { config, queue, operations: held.operations });
    return {
      deliver: add("DeliverQueue", "deliver"),
      feedback: add("FeedbackQueue", "feedback"),
      due: add("DueQueue", "due"),
      import: held.importQueue,
    };
  }

  /** Queues and the schedule call from here; HTTP routes are led here by the Edge stack. */
  private connect(lambda: IFunction, trigger: Trigger, { config, queues }: Surroundings): void {
    if (trigger.kind === "queue") {
      new EventSourceMapping(lambda, "Queue", {
        target: lambda,
        eventSourceArn: queues[trigger.queue].queue.queueArn,
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: trigger.concurrency === "of-stage" ? config.deliverConcurrency : trigger.concurrency,
      });
    }
    if (trigger.kind === "schedule") {
      new Rule(lambda, "Schedule", {
        description: "Looks for what has fallen due",
        schedule: Schedule.rate(Duration.minutes(trigger.rateMinutes)),
        // The next run finds whatever a failed one left, so no run is worth repeating late.
        targets: [new FunctionTarget(lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
      });
    }
  }

  /** What only a person can do: DNS records, and the one rule set that an account may have active. */
  private tellOperator(mail: Mail, ruleSet: string): void {
    mail.identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    });
    new CfnOutput(this, "ActivateInboundMail", {
      description: "Run once, and only if `aws ses describe-active-receipt-rule-set` names no other set",
      value: `aws ses set-active-receipt-rule-set --rule-set-name ${ruleSet}`,
    });
  }
}

/** `console-api` → `ConsoleApi`: names of constructs. */
const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
