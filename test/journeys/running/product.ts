import { inject } from "vitest";

/** An answer of the product: its status, and its body as JSON where it is some. */
export interface Answer<T = unknown> {
  status: number;
  body: T;
  text: string;
  headers: Headers;
}

export interface Asking {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A mail as `/_local/mail` tells of it. */
export interface SentMail {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  messageId: string;
  tags: Record<string, string>;
  attachments: { name: string; type: string; bytes: number }[];
}

export interface OpenedMail extends SentMail {
  text: string;
  html: string;
  headers: Record<string, string | string[]>;
}

export type FaultKind = "duplicate" | "delay" | "reorder" | "lose" | "kill" | "throttle" | "timeoutBefore" | "timeoutAfter";

export interface FaultPlan {
  seed: number;
  rates?: Partial<Record<FaultKind, number>>;
  script?: { kind: FaultKind; draw: number }[];
}

/** Addresses of the products that a journey of this file has broken. */
export const brokenProducts = new Set<string>();

/** A running product, seen from outside: its API, and what only this machine has. */
export class Product {
  readonly url: string;
  /** Whether faults are on. */
  isBroken = false;

  constructor(url: string) {
    this.url = url;
  }

  /** Asks for anything; says whatever the answer is. */
  async ask<T>(method: string, path: string, { body, headers = {} }: Asking = {}): Promise<Answer<T>> {
    const json = body === undefined || typeof body === "string" ? {} : { "content-type": "application/json" };
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: "manual",
      headers: { ...(json as Record<string, string>), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: jsonOf(text) as T, headers: answer.headers };
  }

  /** Asks this machine, `/_local/…`; whatever is refused is a failure. */
  async local<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
    const { status, text, body } = await this.ask<T>(method, `/_local/${path}`, asking);
    if (status >= 400) throw new Error(`${method} /_local/${path} → ${status} ${text.slice(0, 400)}`);
    return body;
  }

  /** The product's time. */
  async now(): Promise<string> {
    return (await this.local<{ now: string }>("GET", "clock")).now;
  }

  /** Lets time pass (`PT5M`); everything that falls due on the way has happened. */
  async pass(duration: string): Promise<void> {
    await this.local("POST", "clock", { body: { advance: duration } });
    await this.quiet();
  }

  /** Waits until nothing is left to do now. */
  async quiet(): Promise<void> {
    await this.local("POST", "idle");
  }

  /** Every mail that was handed over, newest last. */
  async mails(): Promise<SentMail[]> {
    await this.quiet();
    return (await this.local<{ data: SentMail[] }>("GET", "mail")).data;
  }

  openMail(mail: SentMail): Promise<OpenedMail> {
    return this.local<OpenedMail>("GET", `mail/${mail.id}`);
  }

  /** A mail arrives at one of the company's addresses. */
  async receive(to: string, raw: string): Promise<void> {
    await this.local("POST", `mail/inbound?to=${encodeURIComponent(to)}`, { body: raw.replace(/\r?\n/g, "\r\n"), headers: { "content-type": "message/rfc822" } });
    await this.quiet();
  }

  async break(plan: FaultPlan): Promise<void> {
    this.isBroken = true;
    brokenProducts.add(this.url);
    await this.local("POST", "faults", { body: plan });
  }

  async heal(): Promise<void> {
    await this.local("DELETE", "faults");
    this.isBroken = false;
  }

  /** Empties everything but the time; one company is there again. */
  async reset(): Promise<void> {
    await this.local("POST", "reset");
    this.isBroken = false;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The product that all journeys share. */
export const sharedProduct = (): Product => new Product(inject("productUrl"));
