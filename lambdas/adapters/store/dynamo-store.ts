import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Store } from "../../ports.ts";
import { committer } from "./commit.ts";
import { lists } from "./list.ts";
import { byKeys, readers } from "./read.ts";

/** The store over one DynamoDB table. */
export function dynamoStore(client: DynamoDBClient, table: string): Store {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const whole = byKeys(documents, table);
  return { commit: committer(documents, table), ...readers(documents, table, whole), ...lists(documents, table, whole) };
}
