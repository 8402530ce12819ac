/** Every operation that is answered here; all others are UnknownOperationException. */
import { batchWrite } from "./batch-write.ts";
import { batchGet, getItem, rangeRead } from "./reads.ts";
import type { Operation } from "./reply.ts";
import { singleWrite } from "./single-write.ts";
import { createTable, deleteTable, describeTable, updateTable } from "./tables.ts";
import { listTables, listTags, tagResource, untagResource } from "./tags.ts";
import { describeTimeToLive, updateTimeToLive } from "./time-to-live.ts";
import { transactGet } from "./transact-get.ts";
import { transactWrite } from "./transact-write.ts";

export const operations = new Map<string, Operation>(
  Object.entries({
    GetItem: getItem,
    PutItem: singleWrite("Put"),
    UpdateItem: singleWrite("Update"),
    DeleteItem: singleWrite("Delete"),
    Query: rangeRead("Query"),
    Scan: rangeRead("Scan"),
    BatchGetItem: batchGet,
    BatchWriteItem: batchWrite,
    TransactGetItems: transactGet,
    TransactWriteItems: transactWrite,
    CreateTable: createTable,
    UpdateTable: updateTable,
    DeleteTable: deleteTable,
    DescribeTable: describeTable,
    ListTables: listTables,
    DescribeTimeToLive: describeTimeToLive,
    UpdateTimeToLive: updateTimeToLive,
    TagResource: tagResource,
    UntagResource: untagResource,
    ListTagsOfResource: listTags,
  }),
);
