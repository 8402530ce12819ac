import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Delivery } from "../../lambdas/domain/delivery.ts";
import { apiOf } from "../sample/api.ts";
import { outputOf } from "../local/aws.ts";
import type { EmptyProduct } from "../local/empty-product.ts";
import { ADMIN } from "../local/prepare.ts";

/**
 * A clerk who looks each noon for mails in doubt: a worker that dies between the last word on a delivery and the mail
 * service leaves one, and it is never repeated by itself (at most once). Answers how many were sent again.
 */
export function clerk(product: EmptyProduct): () => Promise<number> {
  const { cloud } = product;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: cloud.url, region: cloud.region, credentials: { accessKeyId: "operator", secretAccessKey: "operator" } }));
  const done = new Set<string>();
  let seen = -1;
  return async () => {
    // Only what falls due settles a doubt, so a day on which nothing was settled needs no look.
    const settledSoFar = await settled(product);
    if (settledSoFar === seen) return 0;
    seen = settledSoFar;
    const inDoubt: Delivery[] = [];
    const scan = { TableName: outputOf(cloud, "Data", "TableName"), FilterExpression: "#state = :unknown", ExpressionAttributeNames: { "#state": "state" }, ExpressionAttributeValues: { ":unknown": "unknown" } };
    for await (const { Items = [] } of paginateScan({ client }, scan)) inDoubt.push(...(Items as Delivery[]));
    const fresh = inDoubt.filter(({ deliveryId, because }) => because === "no-answer" && !done.has(deliveryId));
    if (fresh.length === 0) return 0;
    const api = await apiOf(cloud.url, ADMIN);
    for (const { deliveryId, invoiceId } of fresh) {
      done.add(deliveryId);
      await api.post(`/v1/invoices/${invoiceId}/send`);
    }
    await cloud.work.idle();
    return fresh.length;
  };
}

/** Writes of the function that settles what has fallen due. */
async function settled({ cloud }: EmptyProduct): Promise<number> {
  const { callers } = (await (await fetch(`${cloud.url}/_local/meter`)).json()) as { callers: Record<string, Record<string, { requests: number }>> };
  return callers["dossier-local-due"]?.["dynamodb:PutItem"]?.requests ?? 0;
}
