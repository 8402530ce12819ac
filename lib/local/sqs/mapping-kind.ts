import { createHash } from "node:crypto";
import type { Cloud, ResourceKind } from "../contract.ts";
import { EventSourceMapping } from "./event-source-mapping.ts";
import { mappingSettings } from "./mapping-settings.ts";
import type { Queues } from "./queues.ts";

/** `AWS::Lambda::EventSourceMapping` of a queue. The function must be there before, as what waits is delivered at once. */
export function mappingKind(cloud: Cloud, queues: Queues, mappings: EventSourceMapping[]): ResourceKind {
  return {
    type: "AWS::Lambda::EventSourceMapping",
    properties: ["EventSourceArn", "FunctionName", "BatchSize", "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "ScalingConfig", "Enabled"],
    ignored: { Tags: "nothing here reads tags" },
    identify: (resource) => ({ ref: uuidOf(resource.physicalName()) }),
    create({ properties }) {
      const source = String(properties.EventSourceArn);
      if (!source.startsWith("arn:aws:sqs:")) throw new Error(`only queues feed functions here, not ${source}`);
      const name = String(properties.FunctionName);
      const functionArn = name.startsWith("arn:") ? name : `arn:aws:lambda:${cloud.region}:${cloud.account}:function:${name}`;
      mappings.push(new EventSourceMapping(cloud, queues.byArn(source), mappingSettings(properties, functionArn)));
    },
  };
}

function uuidOf(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
