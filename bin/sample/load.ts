import { SAMPLE_COMPANY } from "./company.ts";
import { SAMPLE_CUSTOMERS } from "./customers.ts";
import { sampleInvoices, type Fate } from "./invoices.ts";
import { loadPapers } from "./papers.ts";
import { apiOf, type Api } from "./api.ts";

/** Commands that a fate asks for after the invoice was issued. */
const AFTER: Partial<Record<Fate, (api: Api, invoice: Invoice) => Promise<unknown>>> = {
  sent: (api, { id }) => api.post(`/v1/invoices/${id}/send`),
  viewed: (api, { id }) => api.post(`/v1/invoices/${id}/send`),
  "past-due": (api, { id }) => api.post(`/v1/invoices/${id}/send`),
  "marked-sent": (api, { id }) => api.post(`/v1/invoices/${id}/mark-sent`),
  voided: (api, { id }) => api.post(`/v1/invoices/${id}/void`),
  "written-off": (api, { id }) => api.post(`/v1/invoices/${id}/write-off`),
  disputed: async (api, { id }) => {
    await api.post(`/v1/invoices/${id}/send`);
    await api.post(`/v1/invoices/${id}/block`, { reason: "dispute", note: "Zwei Regale fehlen" });
  },
  paid: (api, invoice) => pay(api, invoice, invoice.balanceMinor),
  "part-paid": (api, invoice) => pay(api, invoice, Math.floor(invoice.balanceMinor / 3)),
  held: (api, { id }) => api.post(`/v1/invoices/${id}/hold`),
};

interface Invoice {
  id: string;
  customerId: string;
  balanceMinor: number;
  currency: string;
  issueOn: string;
}

const pay = (api: Api, { id, customerId, currency, issueOn }: Invoice, amountMinor: number): Promise<unknown> =>
  api.post("/v1/payments", { customerId, amountMinor, currency, receivedOn: issueOn, method: "bank-transfer", allocations: [{ invoiceId: id, amountMinor }] });

export interface Loading {
  url: string;
  user: { email: string; password: string };
  now: number;
  say(line: string): void;
}

/** Loads the sample through the product's own API, as a clerk would have made it. */
export async function loadSample({ url, user, now, say }: Loading): Promise<void> {
  const api = await apiOf(url, user);
  await api.patch("/v1/company", SAMPLE_COMPANY);
  const customers: string[] = [];
  for (const customer of SAMPLE_CUSTOMERS) customers.push(((await api.post("/v1/customers", customer)) as { id: string }).id);
  say(`Sample data: ${customers.length} customers`);
  const invoices = sampleInvoices(now, customers.length);
  let done = 0;
  for (const { customer, fate, text } of invoices) {
    if (fate === "waiting") await switchAutoSend(api);
    await make(api, { customerId: customers[customer]!, fate, text });
    if (++done % 20 === 0) say(`Sample data: ${done} of ${invoices.length} invoices`);
  }
  await loadPapers(api, customers, now);
  await viewSome(api, url);
  say("Sample data is complete.");
}

async function make(api: Api, { customerId, fate, text }: { customerId: string; fate: Fate; text: object }): Promise<void> {
  const draft = (await api.post("/v1/invoices", { customerId, ...text })) as Invoice;
  if (fate === "draft") return;
  const issued = (await api.post(`/v1/invoices/${draft.id}/issue`)) as Invoice;
  await AFTER[fate]?.(api, issued);
}

async function switchAutoSend(api: Api): Promise<void> {
  const template = (await api.get("/v1/message-templates/invoice")) as { autoSend: boolean };
  if (!template.autoSend) await api.put("/v1/message-templates/invoice", { ...template, autoSend: true });
}

/** Every third mail is opened by its reader, through the link in it. */
async function viewSome(api: Api, url: string): Promise<void> {
  const { data } = (await api.get("/_local/mail")) as { data: { id: string }[] };
  for (const { id } of data.filter((_, n) => n % 3 === 0)) {
    const { text } = (await api.get(`/_local/mail/${id}`)) as { text: string };
    const token = /\/i\/([\w-]{20,})/.exec(text)?.[1];
    if (!token) continue;
    const { sessionToken } = (await api.post("/portal/v1/sessions", { token })) as { sessionToken: string };
    const bearer = { authorization: `Bearer ${sessionToken}` };
    const dossier = (await (await fetch(`${url}/portal/v1/dossier`, { headers: bearer })).json()) as { focusInvoiceId: string | null };
    if (dossier.focusInvoiceId) await fetch(`${url}/portal/v1/views`, { method: "POST", headers: { ...bearer, "content-type": "application/json" }, body: JSON.stringify({ invoiceIds: [dossier.focusInvoiceId] }) });
  }
}
