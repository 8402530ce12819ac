import { COMPANY } from "../../../doubles/memory-world.ts";
import { customerChangedAddress } from "./talk.ts";
import { customers, estimates, invoices } from "./sample.ts";
import type { Double } from "./start-double.ts";

type Answer = { id: string; number: string; totalMinor: number; currency: string };

/** The ids of what was filled in. */
export interface Filled {
  customerIds: string[];
  invoiceIds: string[];
  estimateIds: string[];
  creditNoteIds: string[];
  paymentIds: string[];
}

/** Fills the world over the API, as clerks would have. */
export async function fill(double: Double): Promise<Filled> {
  const token = await tokenOf(double.base);
  const post = async (path: string, body: object = {}): Promise<Answer> => {
    const response = await fetch(`${double.base}${path}`, { method: "POST", body: JSON.stringify(body), headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  await autoSend(double.base, token);
  const customerIds: string[] = [];
  for (const customer of customers) customerIds.push((await post("/v1/customers", customer)).id);
  const invoiceIds: string[] = [];
  const estimateIds: string[] = [];
  const paymentIds: string[] = [];
  const start = double.world.now;
  for (const { customer, then, ...text } of [...invoices].reverse()) {
    double.world.now = `${text.issueOn < start.slice(0, 10) ? text.issueOn : start.slice(0, 10)}T08:00:00.000Z`;
    const { id, totalMinor } = await post("/v1/invoices", { customerId: customerIds[customer], ...text });
    invoiceIds.unshift(id);
    if (then === "draft") continue;
    await post(`/v1/invoices/${id}/issue`);
    if (then === "hold") await post(`/v1/invoices/${id}/hold`);
    if (then === "void") await post(`/v1/invoices/${id}/void`);
    if (["bounce", "sent", "late", "paid", "part"].includes(then)) await double.advance(301_000);
    const pay = async (amountMinor: number) => {
      const receipt = { customerId: customerIds[customer], amountMinor, currency: "EUR", receivedOn: text.issueOn, method: "bank-transfer", reference: "Sammelüberweisung", allocations: [{ invoiceId: id, amountMinor }] };
      paymentIds.push((await post("/v1/payments", receipt)).id);
    };
    if (then === "paid") await pay(totalMinor);
    if (then === "part") await pay(50_000);
  }
  for (const { customer, then, ...text } of [...estimates].reverse()) {
    double.world.now = `${text.issueOn}T08:00:00.000Z`;
    const { id } = await post("/v1/estimates", { customerId: customerIds[customer], ...text });
    estimateIds.unshift(id);
    if (then !== "draft") await post(`/v1/estimates/${id}/issue`);
    if (then !== "draft" && then !== "issue") await post(`/v1/estimates/${id}/send`);
    if (then === "accept" || then === "decline") await post(`/v1/estimates/${id}/${then}`);
  }
  double.world.now = start;
  const creditNote = await post("/v1/credit-notes", { invoiceId: invoiceIds[8], items: [{ name: "Lackschaden an der Tischkante", quantity: "1", unitPriceMinor: 12000, taxRate: "19" }] });
  await post(`/v1/credit-notes/${creditNote.id}/issue`);
  await customerGaveAddress(double.world, customerIds[2] ?? "", invoiceIds[2] ?? "");
  await customerChangedAddress(double.world, invoiceIds[5] ?? "");
  return { customerIds, invoiceIds, estimateIds, creditNoteIds: [creditNote.id], paymentIds };
}

async function autoSend(base: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const template = (await (await fetch(`${base}/v1/message-templates/invoice`, { headers })).json()) as object;
  const saved = await fetch(`${base}/v1/message-templates/invoice`, { method: "PUT", headers, body: JSON.stringify({ ...template, enabled: true, autoSend: true }) });
  if (!saved.ok) throw new Error(await saved.text());
}

export async function tokenOf(base: string): Promise<string> {
  const body = JSON.stringify({ AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: "admin@example.com", PASSWORD: "Local-admin-1" } });
  const response = await fetch(base, { method: "POST", body, headers: { "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth" } });
  return ((await response.json()) as { AuthenticationResult: { IdToken: string } }).AuthenticationResult.IdToken;
}

/** A customer gave another address in the portal, and confirmed it there. */
async function customerGaveAddress({ store, now }: Double["world"], customerId: string, invoiceId: string): Promise<void> {
  const customer = (await store.get("customer", { companyId: COMPANY, customerId }))!;
  await store.commit([{ save: { ...customer, creditMinor: { EUR: 1_250 }, providedEmail: { address: "buchhaltung@neu.example", givenAt: now, verifiedAt: now, invoiceIds: [invoiceId], askedAt: [now] } } }]);
}
