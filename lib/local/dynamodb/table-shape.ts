/** A table as the template wants it. Whatever would be dropped without a word is refused with the construct's path. */
import type { Made } from "../contract.ts";
import { type TableSettings, tagsOf } from "./table.ts";

export interface TableShape {
  /** The request for CreateTable. */
  request: Record<string, unknown> & { TableName: string };
  settings: TableSettings;
  /** The construct's path, for messages. */
  path: string;
}

type Properties = Record<string, any>;

const indexMembers = ["IndexName", "KeySchema", "Projection"];
/** Members of an index or a replica that change limits, watching or backups, none of which exist on one machine. */
const passedOver = [
  "ContributorInsightsSpecification",
  "OnDemandThroughput",
  "PointInTimeRecoverySpecification",
  "ReadOnDemandThroughputSettings",
  "SSESpecification",
  "TableClass",
  "WarmThroughput",
  "WriteOnDemandThroughputSettings",
];
const replicaMembers = ["Region", "DeletionProtectionEnabled", "Tags", "GlobalSecondaryIndexes"];

/** Reads the resolved properties of either resource type. Throws what cannot be had here. */
export function shapeOf({ properties, identity, path }: Made, region: string): TableShape {
  const stop = (what: string): never => {
    throw new Error(`${path}: the local DynamoDB has no ${what}`);
  };
  const all: Properties = properties;
  if (all.StreamSpecification) stop("StreamSpecification: read the table instead");
  if (all.BillingMode !== "PAY_PER_REQUEST") stop(`BillingMode ${all.BillingMode ?? "PROVISIONED"}, only PAY_PER_REQUEST`);
  const replica = replicaOf(all, region, stop);
  const indexes = (name: string) => (all[name] ? { [name]: all[name].map((index: Properties) => indexOf(index, stop)) } : {});
  const timeToLive = all.TimeToLiveSpecification;
  return {
    path,
    request: {
      TableName: identity.ref,
      KeySchema: all.KeySchema,
      AttributeDefinitions: all.AttributeDefinitions,
      BillingMode: "PAY_PER_REQUEST",
      ...indexes("GlobalSecondaryIndexes"),
      ...indexes("LocalSecondaryIndexes"),
    },
    settings: {
      deletionProtection: isTrue(replica.DeletionProtectionEnabled),
      tags: tagsOf(replica.Tags),
      ...(timeToLive && isTrue(timeToLive.Enabled) && { timeToLive: timeToLive.AttributeName }),
    },
  };
}

/** The settings of the one region; those of a Table stand beside the rest. */
function replicaOf(all: Properties, region: string, stop: (what: string) => never): Properties {
  if (!all.Replicas) return all;
  const [replica, another]: Properties[] = all.Replicas;
  if (!replica || another || replica.Region !== region) return stop(`replicas in other regions than ${region}`);
  for (const member of Object.keys(replica)) {
    if (![...replicaMembers, ...passedOver].includes(member)) stop(`Replicas.${member}`);
  }
  for (const index of replica.GlobalSecondaryIndexes ?? []) indexOf(index, stop);
  return replica;
}

function indexOf(index: Properties, stop: (what: string) => never): Properties {
  for (const member of Object.keys(index)) {
    if (![...indexMembers, ...passedOver].includes(member)) stop(`GlobalSecondaryIndexes.${member}`);
  }
  return Object.fromEntries(Object.entries(index).filter(([member]) => indexMembers.includes(member)));
}

const isTrue = (value: unknown) => value === true || value === "true";
