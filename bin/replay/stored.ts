import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { rowOf } from "../../lambdas/adapters/store/item.ts";
import type { Delivery } from "../../lambdas/domain/delivery.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { outputOf } from "../local/aws.ts";
import type { EmptyProduct } from "../local/empty-product.ts";
import { ADMIN } from "../local/prepare.ts";
import { apiOf, type Api } from "../sample/api.ts";

/** A mail as the mailbox of the local cloud shows it. */
export interface SeenMail {
  id: string;
  at: string;
  to: string[];
  subject: string;
  tags: Record<string, string>;
  attachments: { type: string; bytes: number }[];
}

/** An invoice as the API lists it. */
export type StoredInvoice = Pick<InvoiceHead, "issueOn" | "totalMinor" | "sentAt"> & { id: string; number: string; balanceMinor: number };

/** All that the replay judges: what the API lists, the delivery rows of the table, and the mails that left. */
export interface Stored {
  customers: number;
  invoices: StoredInvoice[];
  deliveries: Delivery[];
  mails: SeenMail[];
}

type Page<T> = { data: T[]; nextCursor: string | null };

async function all<T>(api: Api, path: string): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = (await api.get(`${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`)) as Page<T>;
    found.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** Reads everything back, signed in anew: tokens follow the clock, and years may have passed. */
export async function readStored(product: EmptyProduct): Promise<Stored> {
  const api = await apiOf(product.cloud.url, ADMIN);
  const customers = await all<{ id: string }>(api, "/v1/customers");
  const invoices = await all<StoredInvoice>(api, "/v1/invoices");
  const { data: mails } = (await api.get("/_local/mail")) as { data: SeenMail[] };
  return { customers: customers.length, invoices, deliveries: await deliveriesOf(product), mails };
}

/** Every delivery row of the table, read as an operator would. */
async function deliveriesOf({ cloud }: EmptyProduct): Promise<Delivery[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: cloud.url, region: cloud.region, credentials: { accessKeyId: "operator", secretAccessKey: "operator" } }));
  const rows: Delivery[] = [];
  const scan = { TableName: outputOf(cloud, "Data", "TableName"), FilterExpression: "#type = :delivery", ExpressionAttributeNames: { "#type": "type" }, ExpressionAttributeValues: { ":delivery": "delivery" } };
  for await (const { Items = [] } of paginateScan({ client }, scan)) rows.push(...(Items.map(rowOf) as Delivery[]));
  return rows;
}
