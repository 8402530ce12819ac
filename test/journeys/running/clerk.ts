import { randomUUID } from "node:crypto";
import type { Answer, Asking, Product } from "./product.ts";

export interface Customer {
  id: string;
  number: string;
  name: string;
}

export interface Invoice {
  id: string;
  number: string | null;
  status: string;
  issueOn: string;
  totalMinor: number;
  balanceMinor: number;
  sentAt: string | null;
  viewedAt: string | null;
  issuedAt: string | null;
  autoSend: { dueAt: string; state: string; cancelledBecause?: string } | null;
}

export interface Delivery {
  id: string;
  kind: string;
  state: string;
  because: string | null;
  to: string[];
  attempts: number;
  handedOverAt: string | null;
  events: { type: string; recipient: string; at: string }[];
}

export interface ThreadMessage {
  id: string;
  attachments: { name: string; type: string; bytes: number }[];
  direction: "in" | "out";
  kind: string;
  from: string | null;
  to: string[];
  text: string;
  deliveryId: string | null;
}

export interface Thread {
  id: string;
  customerId: string | null;
  invoiceIds: string[];
  status: string;
  subject: string;
  messages: ThreadMessage[];
}

/** Who can sign in, and for which company. */
export interface Account {
  companyId: string;
  email: string;
  password: string;
}

const ADDRESS = { line1: "Hauptstraße 1", postalCode: "10115", city: "Berlin", country: "DE" };
/** How often a change is asked for while things break. */
const MOST_TRIES = 25;
let made = 0;

/** A person of a company, at the API. */
export class Clerk {
  readonly product: Product;
  readonly account: Account;
  #token: string | undefined;

  constructor(product: Product, account: Account) {
    this.product = product;
    this.account = account;
  }

  /** Asks the API and says whatever the answer is. Signs in anew when the session has ended, as time passes here in jumps. */
  async try<T>(method: string, path: string, { body, headers = {} }: Asking = {}): Promise<Answer<T>> {
    const once = async () => this.product.ask<T>(method, path, { body, headers: { authorization: `Bearer ${(this.#token ??= await this.#signIn())}`, ...headers } });
    const answer = await once();
    if (answer.status !== 401 || headers["authorization"]) return answer;
    this.#token = undefined;
    return once();
  }

  /**
   * Asks the API; a refusal is a failure. As our own faces do, every change carries a key, and while things break it is asked
   * again under the same key until an answer comes.
   */
  async ask<T>(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<T> {
    const headers = method === "POST" ? { "idempotency-key": key } : undefined;
    for (let asked = 1; ; asked++) {
      const answer = await this.try<T>(method, path, { body, ...(headers ? { headers } : {}) });
      if (answer.status < 400) return answer.body;
      const isBroken = this.product.isBroken && answer.status >= 500 && asked < MOST_TRIES;
      if (!isBroken) throw new Error(`${method} ${path} → ${answer.status} ${answer.text.slice(0, 400)}`);
    }
  }

  async #signIn(): Promise<string> {
    const { email, password } = this.account;
    return (await this.product.local<{ token: string }>("POST", "sign-in", { body: { email, password } })).token;
  }

  /** Whether invoices go out by themselves. */
  async sendsAutomatically(autoSend = true): Promise<void> {
    const template = await this.ask<object>("GET", "/v1/message-templates/invoice");
    await this.ask("PUT", "/v1/message-templates/invoice", { ...template, enabled: true, autoSend });
  }

  customer(facts: Record<string, unknown> = {}): Promise<Customer> {
    const number = `C${++made}`;
    return this.ask("POST", "/v1/customers", { number, name: `Śliwa & Söhne ${number}`, emails: { general: `buyer-${number.toLowerCase()}@example.net` }, language: "de", address: ADDRESS, ...facts });
  }

  /** A draft of one line, dated today. */
  async draft(customer: Customer, facts: Record<string, unknown> = {}): Promise<Invoice> {
    const issueOn = (await this.product.now()).slice(0, 10);
    const items = [{ name: "Beratung", quantity: "2.5", unitPriceMinor: 10_001, taxRate: "19" }];
    return this.ask("POST", "/v1/invoices", { customerId: customer.id, currency: "EUR", issueOn, dueOn: "2027-12-31", items, ...facts });
  }

  issue(invoice: Invoice): Promise<Invoice> {
    return this.command(invoice, "issue");
  }

  /** A draft that is issued at once. */
  async issued(customer: Customer, facts: Record<string, unknown> = {}): Promise<Invoice> {
    return this.issue(await this.draft(customer, facts));
  }

  command(invoice: { id: string }, name: string, body: object = {}): Promise<Invoice> {
    return this.ask("POST", `/v1/invoices/${invoice.id}/${name}`, body);
  }

  /** Records that an invoice was paid in full. */
  pay(invoice: Invoice, customer: Customer): Promise<unknown> {
    const amountMinor = invoice.totalMinor;
    const body = { customerId: customer.id, amountMinor, currency: "EUR", receivedOn: invoice.issueOn, method: "bank-transfer", allocations: [{ invoiceId: invoice.id, amountMinor }] };
    return this.ask("POST", "/v1/payments", body);
  }

  invoice({ id }: { id: string }): Promise<Invoice> {
    return this.ask("GET", `/v1/invoices/${id}`);
  }

  deliveries({ id }: { id: string }): Promise<Delivery[]> {
    return this.ask("GET", `/v1/invoices/${id}/deliveries`);
  }

  async invoices(query = ""): Promise<Invoice[]> {
    return (await this.ask<{ data: Invoice[] }>("GET", `/v1/invoices?limit=200${query}`)).data;
  }

  /** The threads of one customer, read in full. */
  async threads(query: string): Promise<Thread[]> {
    const { data } = await this.ask<{ data: { id: string }[] }>("GET", `/v1/inbox/threads?${query}`);
    return Promise.all(data.map(({ id }) => this.ask<Thread>("GET", `/v1/inbox/threads/${id}`)));
  }
}

/** The first company's owner. */
export const firstClerk = (product: Product): Clerk => new Clerk(product, { companyId: "", email: "admin@example.com", password: "Local-admin-1" });

/** The owner of a new company with nothing in it. */
export async function newClerk(product: Product, facts: Record<string, string> = {}): Promise<Clerk> {
  return new Clerk(product, await product.local<Account>("POST", "companies", { body: { name: "Muster GmbH", ...facts } }));
}
