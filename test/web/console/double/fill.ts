import { customerChangedAddress } from "./talk.ts";
import { customers, invoices } from "./sample.ts";
import type { Double } from "./start-double.ts";

type Answer = { id: string; number: string; totalMinor: number; currency: string };

/** Fills the world over the API, as clerks would have. */
export async function fill(double: Double): Promise<{ customerIds: string[]; invoiceIds: string[] }> {
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
    const pay = (amountMinor: number) => post("/v1/payments", { customerId: customerIds[customer], amountMinor, currency: "EUR", receivedOn: text.issueOn, method: "bank-transfer", allocations: [{ invoiceId: id, amountMinor }] });
    if (then === "paid") await pay(totalMinor);
    if (then === "part") await pay(50_000);
  }
  double.world.now = start;
  await customerChangedAddress(double.world, invoiceIds[5] ?? "");
  return { customerIds, invoiceIds };
}

async function autoSend(base: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const template = (await (await fetch(`${base}/v1/message-templates/invoice`, { headers })).json()) as object;
  const saved = await fetch(`${base}/v1/message-templates/invoice`, { method: "PUT", headers, body: JSON.stringify({ ...template, enabled: true, autoSend: true }) });
  if (!saved.ok) throw new Error(await saved.text());
}

async function tokenOf(base: string): Promise<string> {
  const body = JSON.stringify({ AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: "admin@example.com", PASSWORD: "Local-admin-1" } });
  const response = await fetch(base, { method: "POST", body, headers: { "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth" } });
  return ((await response.json()) as { AuthenticationResult: { IdToken: string } }).AuthenticationResult.IdToken;
}
