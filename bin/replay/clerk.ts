import { apiOf, type Api } from "../sample/api.ts";
import type { EmptyProduct } from "../local/empty-product.ts";
import { ADMIN } from "../local/prepare.ts";

interface Thread {
  id: string;
  invoiceIds: string[];
}

interface Delivery {
  state: string;
  handedOverAt: string | null;
  events: unknown[];
}

/**
 * A clerk who looks into the inbox each noon. A worker that dies between its last word on a delivery and the mail service leaves
 * a mail in doubt: it is never repeated by itself (at most once), but told to a person. Answers how many were sent again.
 */
export function clerk(product: EmptyProduct): () => Promise<number> {
  const url = product.cloud.url;
  let seen = 0;
  return async () => {
    // Only what falls due brings such news, so a day on which nothing did needs no look.
    const told = await toldSoFar(product);
    if (told === seen) return 0;
    seen = told;
    const api = await apiOf(url, ADMIN);
    const { data } = (await api.get("/v1/inbox/threads?status=open&limit=200")) as { data: Thread[] };
    let again = 0;
    for (const thread of data) again += await answered(api, thread);
    await product.cloud.work.idle();
    return again;
  };
}

/** Sends an invoice's mail again when nothing was heard of it, and closes the matter. */
async function answered(api: Api, { id, invoiceIds }: Thread): Promise<number> {
  const [invoiceId] = invoiceIds;
  const deliveries = invoiceId ? ((await api.get(`/v1/invoices/${invoiceId}/deliveries`)) as Delivery[]) : [];
  const inDoubt = deliveries.length > 0 && deliveries.every(({ state, events }) => state === "unknown" && events.length === 0);
  if (inDoubt) await api.post(`/v1/invoices/${invoiceId}/send`);
  await api.patch(`/v1/inbox/threads/${id}`, { status: "closed" });
  return inDoubt ? 1 : 0;
}

/** Transactions of the function that settles what has fallen due: it writes one when it tells the inbox. */
async function toldSoFar({ cloud }: EmptyProduct): Promise<number> {
  const { callers } = (await (await fetch(`${cloud.url}/_local/meter`)).json()) as { callers: Record<string, Record<string, { requests: number }>> };
  return callers["dossier-local-due"]?.["dynamodb:TransactWriteItems"]?.requests ?? 0;
}
