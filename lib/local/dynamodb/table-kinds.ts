/** AWS::DynamoDB::GlobalTable (CDK's TableV2) and AWS::DynamoDB::Table (CDK's Table). */
import type { Cloud, Made, Named, ResourceKind } from "../contract.ts";
import type { Engine } from "./engine.ts";
import type { ExpirySweep } from "./expiry-sweep.ts";
import { shapeOf } from "./table-shape.ts";
import { matchTable } from "./match-table.ts";

const shared = [
  "TableName",
  "KeySchema",
  "AttributeDefinitions",
  "BillingMode",
  "GlobalSecondaryIndexes",
  "LocalSecondaryIndexes",
  "TimeToLiveSpecification",
  "StreamSpecification",
];

const sharedIgnored = {
  SSESpecification: "files on one machine are not encrypted by a key of AWS",
  WarmThroughput: "nothing is throttled by load",
};

export interface Makers {
  cloud: Cloud;
  engine: Engine;
  sweep: ExpirySweep;
}

/** Both kinds of table. They differ in where settings of the one region stand. */
export function tableKinds(makers: Makers): ResourceKind[] {
  const identify = (resource: Named) => {
    const ref = resource.property<string>("TableName") ?? resource.physicalName();
    return { ref, attributes: { Arn: `arn:aws:dynamodb:${makers.cloud.region}:${makers.cloud.account}:table/${ref}` } };
  };
  const create = async (resource: Made) => {
    const table = await matchTable(makers, shapeOf(resource, makers.cloud.region));
    await makers.sweep.watch(table);
  };
  return [
    {
      type: "AWS::DynamoDB::GlobalTable",
      properties: [...shared, "Replicas"],
      ignored: { ...sharedIgnored, WriteOnDemandThroughputSettings: "nothing is throttled by load" },
      identify,
      create,
    },
    {
      type: "AWS::DynamoDB::Table",
      properties: [...shared, "DeletionProtectionEnabled", "Tags"],
      ignored: {
        ...sharedIgnored,
        OnDemandThroughput: "nothing is throttled by load",
        PointInTimeRecoverySpecification: "there are no backups on one machine",
        ContributorInsightsSpecification: "the meter counts instead",
        TableClass: "it changes prices, not behaviour",
      },
      identify,
      create,
    },
  ];
}
