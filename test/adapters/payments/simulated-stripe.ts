import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** A Checkout session as far as our adapter reads it. */
export interface StripeSession {
  id: string;
  object: "checkout.session";
  amount_total: number;
  currency: string;
  created: number;
  metadata: Record<string, string>;
  payment_intent: string | null;
  payment_method_types: string[];
  payment_status: "unpaid" | "paid";
  status: "open" | "complete" | "expired";
  url: string;
}

interface Money {
  id: string;
  payment_intent: string;
  amount: number;
  created: number;
  status: string;
}

export interface SimulatedStripe {
  port: number;
  sessions: StripeSession[];
  refunds: Money[];
  disputes: Money[];
  faults: (number | "lost-before" | "lost-after")[];
  close(): Promise<void>;
}

const KEY = "Bearer sk_test_0123456789abcdef";
const list = (data: object[]): object => ({ object: "list", data, has_more: false, url: "/v1/x" });

/** Stripe's API on this machine, over HTTP; made after its documentation. */
export async function simulatedStripe(now: () => string): Promise<SimulatedStripe> {
  const state = { sessions: [] as StripeSession[], refunds: [] as Money[], disputes: [] as Money[], faults: [] as SimulatedStripe["faults"] };
  const begun = new Map<string, StripeSession>();
  const create = (form: URLSearchParams, key: string): StripeSession => {
    const known = begun.get(key);
    if (known) return known;
    const id = `cs_test_${state.sessions.length + 1}`;
    const metadata = Object.fromEntries(["attemptId", "companyId"].map((name) => [name, form.get(`metadata[${name}]`) ?? ""]));
    const session: StripeSession = {
      id, object: "checkout.session", amount_total: Number(form.get("line_items[0][price_data][unit_amount]")), currency: form.get("line_items[0][price_data][currency]") ?? "", created: Math.floor(Date.parse(now()) / 1000),
      metadata, payment_intent: null, payment_method_types: ["card"], payment_status: "unpaid", status: "open", url: `https://checkout.stripe.com/c/pay/${id}`,
    };
    state.sessions.push(session);
    begun.set(key, session);
    return session;
  };
  const answer = (request: IncomingMessage, body: string): [number, object] => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    if (request.headers["authorization"] !== KEY) return [401, { error: { type: "invalid_request_error", message: "Invalid API Key provided" } }];
    if (request.method === "POST" && pathname === "/v1/checkout/sessions") {
      const form = new URLSearchParams(body);
      return form.get("line_items[0][price_data][unit_amount]") === "1" ? [400, { error: { type: "invalid_request_error", message: "The amount is too small" } }] : [200, create(form, String(request.headers["idempotency-key"]))];
    }
    const intent = searchParams.get("payment_intent");
    if (pathname === "/v1/checkout/sessions") return [200, list(state.sessions.filter((one) => (!intent || one.payment_intent === intent) && one.created >= Number(searchParams.get("created[gte]") ?? 0)))];
    if (pathname === "/v1/refunds") return [200, list(state.refunds.filter((one) => one.payment_intent === intent))];
    if (pathname === "/v1/disputes") return [200, list(state.disputes.filter((one) => one.payment_intent === intent))];
    const found = state.sessions.find(({ id }) => pathname === `/v1/checkout/sessions/${id}`);
    return found ? [200, found] : [404, { error: { type: "invalid_request_error", code: "resource_missing", message: "No such session" } }];
  };
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk))).on("end", () => {
      const fault = state.faults.shift();
      if (fault === "lost-before") return void request.socket.destroy();
      const [status, said] = typeof fault === "number" ? [fault, { error: { type: "api_error", message: "by script" } }] : answer(request, body);
      if (fault === "lost-after") return void request.socket.destroy();
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));
    });
  });
  const port = await new Promise<number>((listening) => server.listen(0, "127.0.0.1", () => listening((server.address() as { port: number }).port)));
  return { port, ...state, close: () => new Promise((closed) => { server.closeAllConnections(); server.close(() => closed()); }) };
}
