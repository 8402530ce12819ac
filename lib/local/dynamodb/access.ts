/** What a request wants to do, in IAM's words. Source: Service Authorization Reference, "Amazon DynamoDB". */
import type { Access } from "../contract.ts";
import { type Checked, validations } from "./dynalite.ts";
import { type Item, partitionKeyOf, type Table } from "./table.ts";

type Request = Record<string, any>;

interface Place {
  account: string;
  region: string;
  known(table: string): Table | undefined;
}

const leadingKeys = "dynamodb:LeadingKeys";
const transactionActions: Record<string, string> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

/** The accesses of one request; unfit requests name what can be named, and are refused later. */
export function accessOf(operation: string, request: Request, place: Place): Access[] {
  const arn = (table: unknown, index?: unknown) =>
    `arn:aws:dynamodb:${place.region}:${place.account}:table/${table}${index === undefined ? "" : `/index/${index}`}`;
  const on = (action: string, table: string, keyed: Item[]): Access => {
    const name = keyed.length > 0 ? partitionKeyOf(place.known(table)) : undefined;
    const keys = name === undefined ? [] : keyed.map((one) => textOf(one?.[name]));
    return { action: `dynamodb:${action}`, resource: arn(table), ...contextOf(keys) };
  };
  switch (operation) {
    case "ListTables":
      return [{ action: "dynamodb:ListTables", resource: "*" }];
    case "TagResource":
    case "UntagResource":
    case "ListTagsOfResource":
      return [{ action: `dynamodb:${operation}`, resource: String(request.ResourceArn) }];
    case "Query":
    case "Scan":
      return [
        {
          action: `dynamodb:${operation}`,
          resource: arn(request.TableName, request.IndexName),
          ...contextOf(queried(request, place)),
        },
      ];
    case "TransactWriteItems":
    case "TransactGetItems":
      return actionsOf(request).map(([kind, asked]) =>
        on(transactionActions[kind] ?? kind, asked.TableName, [asked.Item ?? asked.Key]),
      );
    case "BatchWriteItem":
      return Object.entries<Request[]>(request.RequestItems ?? {}).map(([table, requests]) =>
        on(operation, table, requests.map((one) => one.PutRequest?.Item ?? one.DeleteRequest?.Key)),
      );
    case "BatchGetItem":
      return Object.entries<Request>(request.RequestItems ?? {}).map(([table, { Keys }]) =>
        on(operation, table, Keys ?? []),
      );
    default:
      return [on(operation, request.TableName, request.Item || request.Key ? [request.Item ?? request.Key] : [])];
  }
}

const contextOf = (keys: (string | undefined)[]) => {
  const known = [...new Set(keys)].filter((key) => key !== undefined);
  return known.length > 0 ? { context: { [leadingKeys]: known } } : {};
};

const textOf = (value: Record<string, unknown> | undefined): string | undefined =>
  value && String(Object.values(value)[0]);

function actionsOf(request: Request): [string, Request][] {
  const actions: Request[] = Array.isArray(request.TransactItems) ? request.TransactItems : [];
  return actions
    .flatMap((action) => Object.entries<Request>(action ?? {}))
    .filter(([, asked]) => asked && typeof asked === "object");
}

/** The partition key that a Query asks for. */
function queried(request: Request, place: Place): (string | undefined)[] {
  const name = partitionKeyOf(place.known(request.TableName), request.IndexName);
  if (!name) return [];
  return [textOf(keyConditions(request)?.[name]?.AttributeValueList?.[0])];
}

function keyConditions(request: Request): Request | undefined {
  if (typeof request.KeyConditionExpression !== "string") return request.KeyConditions;
  const { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = request;
  const named = structuredClone({ ExpressionAttributeNames, ExpressionAttributeValues });
  const input: Checked = { KeyConditionExpression, ...named };
  // Its complaint is not needed here: names that only the filter uses look unused, and a wrong expression has no result.
  validations.validateExpressions(input);
  const conditions = input._keyCondition && validations.convertKeyCondition(input._keyCondition.expression);
  return typeof conditions === "object" ? conditions : undefined;
}
