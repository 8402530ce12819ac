import { DynamoDBServiceException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, TransactWriteCommand, type DynamoDBDocumentClient, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { Refusal } from "../../domain/refusal.ts";
import type { Row } from "../../domain/row.ts";
import { StaleWrite, StoreBusy, type Change } from "../../ports.ts";
import { itemOf } from "./item.ts";
import { keysOf } from "./table.ts";

type Condition = { ConditionExpression: string; ExpressionAttributeNames: Record<string, string>; ExpressionAttributeValues?: Record<string, unknown> };

/** The row must stand in the store as it was read: absent, or at this version. */
const asRead = (row: Row): Condition =>
  row.version === 0
    ? { ConditionExpression: "attribute_not_exists(#pk)", ExpressionAttributeNames: { "#pk": "pk" } }
    : { ConditionExpression: "#version = :version", ExpressionAttributeNames: { "#version": "version" }, ExpressionAttributeValues: { ":version": row.version } };

const keyOf = (row: Row): { pk: string; sk: string } => {
  const { pk, sk } = keysOf(row);
  return { pk, sk };
};

type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

function writeOf(TableName: string, change: Change): Write {
  if ("save" in change) return { Put: { TableName, Item: itemOf(change.save), ...asRead(change.save) } };
  if ("put" in change) return { Put: { TableName, Item: itemOf(change.put) } };
  if ("remove" in change) return { Delete: { TableName, Key: keyOf(change.remove), ...asRead(change.remove) } };
  return { ConditionCheck: { TableName, Key: keyOf(change.check), ...asRead(change.check) } };
}

/** Writes one change as a single write and several as one transaction (twice the capacity, so only where it is needed). */
export function committer(client: DynamoDBDocumentClient, table: string) {
  return async (changes: Change[]): Promise<void> => {
    const writes = changes.map((change) => writeOf(table, change));
    const single = writes.length === 1 ? writes[0] : undefined;
    try {
      if (single?.Put) await client.send(new PutCommand(single.Put));
      else if (single?.Delete) await client.send(new DeleteCommand(single.Delete));
      else if (writes.length > 0) await client.send(new TransactWriteCommand({ TransactItems: writes }));
    } catch (error) {
      throw translated(error);
    }
  };
}

const BUSY = ["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "InternalServerError", "TransactionInProgressException", "TransactionConflictException"];

function translated(error: unknown): unknown {
  if (error instanceof TransactionCanceledException) {
    const at = (error.CancellationReasons ?? []).findIndex((reason) => reason.Code === "ConditionalCheckFailed");
    return at >= 0 ? new StaleWrite({ at }) : new StoreBusy();
  }
  return translatedSingle(error);
}

/** The SDK's errors as refusals of the port; anything else stays the bug it is. */
export function translatedSingle(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof DynamoDBServiceException)) return error;
  if (error.name === "ConditionalCheckFailedException") return new StaleWrite({ at: 0 });
  return BUSY.includes(error.name) ? new StoreBusy() : error;
}
