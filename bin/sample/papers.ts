import type { Api } from "./api.ts";

interface Paper {
  id: string;
}

const DAY_MS = 86_400_000;

/** Estimates that wait, were accepted and are being written, a credit note, and a statement that was sent. */
export async function loadPapers(api: Api, customers: string[], now: number): Promise<void> {
  const day = (offset: number): string => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  const items = [{ name: "Empfangstresen, Eiche geölt", unit: "C62", quantity: "1", unitPriceMinor: 348_000, taxRate: "19" }, { name: "Montage", unit: "HUR", quantity: "6.5", unitPriceMinor: 6_200, taxRate: "19" }];
  const text = { issueOn: day(0), dueOn: day(30), currency: "EUR", items };
  const estimates: Paper[] = [];
  for (const customerId of customers.slice(0, 3)) estimates.push((await api.post("/v1/estimates", { customerId, ...text })) as Paper);
  const [sent, accepted] = estimates as [Paper, Paper];
  for (const { id } of [sent, accepted]) await api.post(`/v1/estimates/${id}/issue`);
  await api.post(`/v1/estimates/${sent.id}/send`);
  await api.post(`/v1/estimates/${accepted.id}/accept`);
  const { data } = (await api.get("/v1/invoices?status=past-due&limit=1")) as { data: (Paper & { customerId: string })[] };
  for (const { id, customerId } of data) {
    const returned = { name: "Rücknahme Bodenschutz", unit: "MTR", quantity: "2", unitPriceMinor: 1_490, taxRate: "19" };
    const credit = (await api.post("/v1/credit-notes", { customerId, invoiceId: id, issueOn: day(0), dueOn: day(0), items: [returned] })) as Paper;
    await api.post(`/v1/credit-notes/${credit.id}/issue`);
    await api.post(`/v1/customers/${customerId}/statements`, { from: day(-90), to: day(0), kind: "open-item", send: true });
  }
}
