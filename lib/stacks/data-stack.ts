import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { ConsoleUsers } from "../constructs/console-users.ts";
import { ImportsBucket } from "../constructs/imports-bucket.ts";
import { OperationsTopic } from "../constructs/operations-topic.ts";
import { PrivateBucket } from "../constructs/private-bucket.ts";
import { WorkQueue } from "../constructs/work-queue.ts";
import { namesOf, receiptRuleArn } from "../names.ts";
import { prefixes, type IndexName } from "../rights.ts";
import { portalUrlParameter } from "./portal-url.ts";

/** All that must outlive a deployment: table, documents, drop folder with the queue it feeds, users. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly documents: PrivateBucket;
  readonly imports: ImportsBucket;
  readonly importQueue: WorkQueue;
  readonly users: ConsoleUsers;
  readonly operations: OperationsTopic;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      env: { account: config.account, region: config.region },
      terminationProtection: config.keep,
      description: `Dossier ${config.stage}: what must outlive a deployment`,
    });
    this.operations = new OperationsTopic(this, "Operations", config);
    this.table = tableIn(this, config);
    this.documents = documentsIn(this, config);
    // S3 checks the queue when the bucket is told of it, so this one queue lives beside its bucket.
    this.importQueue = new WorkQueue(this, "ImportQueue", { config, queue: "import", operations: this.operations });
    this.imports = new ImportsBucket(this, "Imports", {
      config,
      portalUrl: portalUrlParameter(this, config),
      imports: this.importQueue,
    });
    this.users = new ConsoleUsers(this, "Users", config);
    new CfnOutput(this, "TableName", { value: this.table.tableName });
    new CfnOutput(this, "DocumentsBucketName", { value: this.documents.bucketName });
    new CfnOutput(this, "ImportsBucketName", { value: this.imports.bucket.bucketName });
    new CfnOutput(this, "UserPoolId", { value: this.users.pool.userPoolId });
    new CfnOutput(this, "UserPoolClientId", { value: this.users.client.userPoolClientId });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** A sparse index: only rows that carry `<name>Pk` and `<name>Sk` are in it. */
const index = (indexName: IndexName, projectionType: ProjectionType) => ({
  indexName,
  partitionKey: text(`${indexName}Pk`),
  sortKey: text(`${indexName}Sk`),
  projectionType,
});

/** One table. `due`: what falls due; `list`: lists in order; `party`: what belongs to a customer; `find`: by number. */
function tableIn(scope: Construct, config: StageConfig): TableV2 {
  return new TableV2(scope, "Table", {
    partitionKey: text("pk"),
    sortKey: text("sk"),
    billing: Billing.onDemand(),
    timeToLiveAttribute: "expiresAt",
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: config.keep,
    removalPolicy: config.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    globalSecondaryIndexes: [
      index("due", ProjectionType.KEYS_ONLY),
      index("list", ProjectionType.ALL),
      index("party", ProjectionType.KEYS_ONLY),
      index("find", ProjectionType.KEYS_ONLY),
    ],
  });
}

function documentsIn(stack: Stack, config: StageConfig): PrivateBucket {
  const bucket = new PrivateBucket(stack, "Documents", { config, bucketName: namesOf(stack, config).documents });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects(`${prefixes.inbound}*`)],
      conditions: {
        StringEquals: { "aws:SourceAccount": stack.account, "aws:SourceArn": receiptRuleArn(stack, config) },
      },
    }),
  );
  return bucket;
}
