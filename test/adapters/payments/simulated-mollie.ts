import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { selfSigned } from "../mail/scripted-server.ts";

/** What Mollie answers about a payment, as far as its client asks. */
export interface MolliePayment {
  resource: "payment";
  id: string;
  mode: "test";
  createdAt: string;
  paidAt?: string;
  amount: { currency: string; value: string };
  description: string;
  method: string | null;
  metadata: unknown;
  status: string;
  redirectUrl: string;
  webhookUrl: string;
  details?: object;
  _links: Record<string, { href: string; type: string }>;
  _embedded?: { refunds?: object[]; chargebacks?: object[] };
}

export interface SimulatedMollie {
  url: string;
  payments: MolliePayment[];
  /** How the next calls end instead of being answered: a status, or a broken line before or after the work. */
  faults: (number | "lost-before" | "lost-after")[];
  close(): Promise<void>;
}

const KEY = "Bearer test_0123456789abcdef";

/** Mollie's API v2 on this machine, over TLS, since its client speaks nothing else; made after its documentation. */
export async function simulatedMollie(now: () => string): Promise<SimulatedMollie> {
  const payments: MolliePayment[] = [];
  const faults: SimulatedMollie["faults"] = [];
  const begun = new Map<string, MolliePayment>();
  const one = (id: string): MolliePayment | undefined => payments.find((payment) => payment.id === id);
  const create = (body: string, key: string): MolliePayment => {
    const known = begun.get(key);
    if (known) return known;
    const { amount, description, redirectUrl, webhookUrl, metadata, method } = JSON.parse(body) as MolliePayment;
    const id = `tr_${String(payments.length + 1).padStart(10, "0")}`;
    const links = { self: { href: `${url}payments/${id}`, type: "application/hal+json" }, checkout: { href: `https://www.mollie.com/checkout/${id}`, type: "text/html" } };
    const payment: MolliePayment = { resource: "payment", id, mode: "test", createdAt: now(), amount, description, method: method ?? null, metadata, status: "open", redirectUrl, webhookUrl, _links: links };
    payments.unshift(payment);
    begun.set(key, payment);
    return payment;
  };
  const answer = (request: IncomingMessage, body: string): [number, unknown] => {
    const { pathname } = new URL(request.url ?? "/", url);
    const key = String(request.headers["idempotency-key"] ?? Math.random());
    if (request.headers["authorization"] !== KEY) return [401, { status: 401, title: "Unauthorized Request", detail: "Missing authentication, or failed to authenticate" }];
    if (request.method === "POST" && pathname === "/v2/payments") return JSON.parse(body).amount.value === "0.01" ? [422, { status: 422, title: "Unprocessable Entity", detail: "The amount is lower than the minimum", field: "amount" }] : [201, create(body, key)];
    if (pathname === "/v2/payments") return [200, { count: payments.length, _embedded: { payments }, _links: { self: { href: `${url}payments`, type: "application/hal+json" }, next: null, previous: null } }];
    const found = one(/^\/v2\/payments\/(\w+)$/.exec(pathname)?.[1] ?? "");
    if (found) return [200, found];
    if (pathname === "/v2/methods") return [200, { count: 2, _embedded: { methods: [{ resource: "method", id: "ideal", description: "iDEAL" }, { resource: "method", id: "creditcard", description: "Card" }] }, _links: {} }];
    return [404, { status: 404, title: "Not Found", detail: "No payment exists" }];
  };
  const certificate = selfSigned();
  const server: Server = createServer({ key: certificate.key, cert: certificate.cert }, (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk))).on("end", () => {
      const fault = faults.shift();
      if (fault === "lost-before") return void request.socket.destroy();
      const [status, said] = typeof fault === "number" ? [fault, { status: fault, title: "Fault", detail: "by script" }] : answer(request, body);
      if (fault === "lost-after") return void request.socket.destroy();
      response.writeHead(status, { "content-type": "application/hal+json" }).end(JSON.stringify(said));
    });
  });
  const port = await new Promise<number>((listening) => server.listen(0, "127.0.0.1", () => listening((server.address() as { port: number }).port)));
  const url = `https://127.0.0.1:${port}/v2/`;
  return { url, payments, faults, close: () => new Promise((closed) => { certificate.remove(); server.closeAllConnections(); server.close(() => closed()); }) };
}
