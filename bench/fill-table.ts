import type { EmptyProduct } from "../bin/local/empty-product.ts";
import { outputOf } from "../bin/local/aws.ts";
import { itemOf } from "../lambdas/adapters/store/item.ts";
import { newDocumentDelivery } from "../lambdas/domain/new-delivery.ts";
import type { InvoiceHead } from "../lambdas/domain/invoice.ts";
import type { Row } from "../lambdas/domain/row.ts";
import { marshall } from "@aws-sdk/util-dynamodb";

const BATCH = 25;
const DAY_MS = 86_400_000;

/** Ids as a ULID is long, made of a number. */
const idOf = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(26, "0")}`;

/** An issued invoice of a ledger: a tenth not sent yet, a tenth viewed, three tenths paid, due all over two years. */
function headOf(companyId: string, n: number): InvoiceHead {
  const issued = new Date(Date.UTC(2025, 0, 1) + (n % 700) * DAY_MS);
  const at = issued.toISOString();
  const customer = n % 97;
  return {
    type: "invoice", version: 0, companyId, invoiceId: idOf("inv", n), customerId: idOf("cus", customer), customerName: `Kundin ${customer}`, number: `L-${String(n).padStart(7, "0")}`, phase: "issued",
    issueOn: at.slice(0, 10), dueOn: new Date(issued.getTime() + 30 * DAY_MS).toISOString().slice(0, 10), currency: "EUR", totalMinor: 10_000 + n, paidMinor: n % 10 < 3 ? 10_000 + n : 0, creditedMinor: 0, refundedMinor: 0, rev: 1,
    blocks: [], autoSend: null, issuedAt: at, sentAt: n % 10 === 9 ? null : at, viewedAt: n % 10 === 8 ? at : null, createdAt: at, auditHash: "", createdBy: "ledger",
  };
}

/** A mail that waits for a day in the far future. */
const waiting = (head: InvoiceHead): Row => newDocumentDelivery(head, { slot: "first", trigger: "auto", sendNotBefore: "2099-01-01T00:00:00.000Z", by: "ledger", now: head.createdAt });

/**
 * Writes the heads of the invoices from `from` to below `to`, a tenth of them with a mail that waits. Straight into the service
 * behind the endpoint, since only the way of reading is to be counted.
 */
export async function fillTable({ cloud, companyId }: EmptyProduct, from: number, to: number): Promise<void> {
  const TableName = outputOf(cloud, "Data", "TableName");
  const dynamodb = cloud.service("dynamodb");
  const write = async (rows: Row[]): Promise<void> => {
    const RequestItems = { [TableName]: rows.map((row) => ({ PutRequest: { Item: marshall(itemOf(row), { removeUndefinedValues: true }) } })) };
    const headers = { "x-amz-target": "DynamoDB_20120810.BatchWriteItem" };
    await dynamodb.handle({ service: "dynamodb", caller: "operator", method: "POST", url: new URL(cloud.url), headers, body: Buffer.from(JSON.stringify({ RequestItems })) });
  };
  let rows: Row[] = [];
  for (let n = from; n < to; n++) {
    const head = headOf(companyId, n);
    rows.push(head, ...(n % 10 === 0 ? [waiting(head)] : []));
    if (rows.length < BATCH) continue;
    await write(rows.splice(0, BATCH));
  }
  if (rows.length > 0) await write(rows);
}
