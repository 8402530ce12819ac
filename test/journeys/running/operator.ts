import { DynamoDBClient, ListTablesCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import type { Product } from "./product.ts";

const REGION = "eu-central-1";
const credentials = { accessKeyId: "operator", secretAccessKey: "operator" };

/** The unchanged SDK, pointed at this machine as `AWS_ENDPOINT_URL` would. */
export const s3Of = ({ url }: Product): S3Client => new S3Client({ endpoint: url, region: REGION, credentials, forcePathStyle: true });

/** Changes what is stored of a link, as an expired or a revoked one has it: no journey waits four hundred days. */
export async function changeLink({ url }: Product, token: string, change: { endsAt: string } | { revokedAt: string }): Promise<void> {
  const client = new DynamoDBClient({ endpoint: url, region: REGION, credentials });
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
  const [name, value] = Object.entries(change)[0]!;
  const hash = createHash("sha256").update(token).digest("hex");
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: `K#${hash}` }, sk: { S: "A" } },
      UpdateExpression: "SET #name = :value",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeNames: { "#name": name },
      ExpressionAttributeValues: { ":value": { S: value } },
    }),
  );
  client.destroy();
}
