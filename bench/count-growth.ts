import { readTableUse, type Used } from "./read-meter.ts";
import type { EmptyProduct } from "../bin/local/empty-product.ts";
import { fillTable } from "./fill-table.ts";

/** What each thing that people and clocks do asks of the table. */
export type Growth = Record<string, Used>;

type Page = { data: { id: string }[]; nextCursor: string | null };

const PAGES: [name: string, path: string][] = [
  ["page of all invoices", "/v1/invoices?limit=50"],
  ["page of sent invoices", "/v1/invoices?limit=50&status=sent"],
  ["page of what is past due", "/v1/invoices?limit=50&status=past-due"],
  ["page of a number", "/v1/invoices?limit=20&q=L-0000"],
  ["page of a customer's", `/v1/invoices?limit=3&customerId=cus_${"7".padStart(26, "0")}`],
  ["figures of the day", "/v1/today"],
];

interface Draft {
  id: string;
}

/** Counts requests and units with so many invoices in the table; what is counted adds three invoices of its own. */
export async function countGrowth(product: EmptyProduct, { from, to }: { from: number; to: number }): Promise<Growth> {
  const { api } = product;
  await fillTable(product, from, to);
  const growth: Growth = {};
  const counted = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    await api.post("/_local/idle");
    await readTableUse(product);
    await run();
    await api.post("/_local/idle");
    growth[name] = await readTableUse(product);
  };
  for (const [name, path] of PAGES) {
    let cursor: string | null = null;
    await counted(name, async () => void ({ nextCursor: cursor } = (await api.get(path)) as Page));
    if (cursor) await counted(`${name}, the next one`, () => api.get(`${path}&cursor=${encodeURIComponent(cursor!)}`));
  }
  const ids = await issued(product, 3);
  await counted("a sweep that finds nothing", () => api.post("/_local/clock", { advance: "PT1M" }));
  await counted("a mail sent by hand", () => api.post(`/v1/invoices/${ids[0]}/send`));
  await counted("four sweeps and two mails that leave by themselves", () => api.post("/_local/clock", { advance: "PT4M10S" }));
  return growth;
}

/** Invoices of one line whose mails go out by themselves. */
async function issued({ api }: EmptyProduct, count: number): Promise<string[]> {
  const template = (await api.get("/v1/message-templates/invoice")) as { autoSend: boolean };
  if (!template.autoSend) await api.put("/v1/message-templates/invoice", { ...template, autoSend: true });
  const { now } = (await api.get("/_local/clock")) as { now: string };
  const { id: customerId } = (await api.post("/v1/customers", { number: `W-${now}`, name: "Wachstum GmbH", emails: { general: "kasse@example.net" } })) as Draft;
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = (await api.post("/v1/invoices", { customerId, issueOn: now.slice(0, 10), dueOn: now.slice(0, 10), items: [{ name: "Beratung", quantity: "1", unitPriceMinor: 5_000 + n, taxRate: "19" }] })) as Draft;
    await api.post(`/v1/invoices/${id}/issue`);
    ids.push(id);
  }
  return ids;
}
