import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import {
  CfnReceiptRule,
  CfnReceiptRuleSet,
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { namesOf, receiptRuleArn } from "../names.ts";
import { prefixes } from "../rights.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface MailProps {
  readonly config: StageConfig;
  readonly documents: IBucket;
  readonly feedback: WorkQueue;
}

/** Mail out and in: identity, configuration set, and one topic that carries its events and arrivals to the feedback queue. */
export class Mail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    const { config } = props;
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: namesOf(Stack.of(this), config).configurationSet,
      // SES tells bounce and complaint rates of the account for nothing; those of a set are billed as custom metrics.
      reputationMetrics: false,
      // Suppression is the product's own, per company: an account-wide list would silently drop mail of another company.
      disableSuppressionList: true,
    });
    this.identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(config.mailDomain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${config.mailDomain}`,
      feedbackForwarding: false,
    });
    const topic = this.addTopic(props);
    this.addEvents(topic);
    this.addInbound(topic, props);
  }

  private addTopic({ config, feedback }: MailProps): Topic {
    const topic = new Topic(this, "Topic", { displayName: "Dossier mail events", enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: {
            "aws:SourceAccount": topic.stack.account,
            "aws:SourceArn": receiptRuleArn(topic.stack, config),
          },
        },
      }),
    );
    topic.addSubscription(
      new SqsSubscription(feedback.queue, { rawMessageDelivery: true, deadLetterQueue: feedback.deadLetters }),
    );
    return topic;
  }

  private addEvents(topic: Topic): void {
    const destination = this.configurationSet.addEventDestination("Events", {
      configurationSetEventDestinationName: "feedback",
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    destination.node.addDependency(topic);
  }

  /** CloudFormation cannot activate a rule set, and an account has one active: the operator does it once (see the outputs). */
  private addInbound(topic: Topic, { config, documents }: MailProps): void {
    const names = namesOf(Stack.of(this), config);
    const ruleSet = new CfnReceiptRuleSet(this, "ReceiptRules", { ruleSetName: names.receiptRuleSet });
    const rule = new CfnReceiptRule(this, "ReceiptRule", {
      ruleSetName: ruleSet.ref,
      rule: {
        name: names.receiptRule,
        enabled: true,
        scanEnabled: true,
        tlsPolicy: "Optional",
        recipients: [config.inboundDomain],
        actions: [
          {
            s3Action: {
              bucketName: documents.bucketName,
              objectKeyPrefix: prefixes.inbound,
              topicArn: topic.topicArn,
            },
          },
        ],
      },
    });
    rule.node.addDependency(topic);
  }
}
