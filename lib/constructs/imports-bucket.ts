import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { HttpMethods, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { bucketArn, namesOf } from "../names.ts";
import { prefixes } from "../rights.ts";
import { PrivateBucket } from "./private-bucket.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface ImportsBucketProps {
  readonly config: StageConfig;
  readonly portalUrl: string;
  readonly imports: WorkQueue;
}

/** The drop folder: whatever arrives under `in/` is told to the import queue by S3 itself. */
export class ImportsBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { config, portalUrl, imports }: ImportsBucketProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const bucketName = namesOf(stack, config).imports;
    this.bucket = new PrivateBucket(this, "Bucket", {
      config,
      bucketName,
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [portalUrl],
          allowedHeaders: ["content-type"],
          exposedHeaders: ["ETag"],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [
        { id: "files", prefix: prefixes.dropFolder, expiration: Duration.days(90) },
        { id: "reports", prefix: prefixes.results, expiration: Duration.days(365) },
      ],
    });
    const allowed = imports.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("s3.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [imports.queue.queueArn],
        conditions: {
          ArnEquals: { "aws:SourceArn": bucketArn(stack, bucketName) },
          StringEquals: { "aws:SourceAccount": stack.account },
        },
      }),
    );
    // The L2's notifications are a custom resource with a function of its own; the bucket's own property needs neither.
    const raw = this.bucket.node.defaultChild as CfnBucket;
    raw.notificationConfiguration = {
      queueConfigurations: [
        {
          event: "s3:ObjectCreated:*",
          queue: imports.queue.queueArn,
          filter: { s3Key: { rules: [{ name: "prefix", value: prefixes.dropFolder }] } },
        },
      ],
    };
    if (allowed.policyDependable) raw.node.addDependency(allowed.policyDependable);
  }
}
