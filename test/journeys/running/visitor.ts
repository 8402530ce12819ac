import { expect } from "vitest";
import type { Answer, Asking, OpenedMail, Product } from "./product.ts";

export interface PortalDossier {
  customer: { name: string };
  invoices: { id: string; number: string; status: string; balanceMinor: number }[];
}

/** The link in a mail, as its reader clicks on it, and the token in it. */
export function linkIn(product: Product, { text, html }: OpenedMail): { url: string; token: string } {
  const [url, token] = /https?:\/\/[^\s"<>]+\/#\/\w\w\/i\/([\w-]{20,})/.exec(text) ?? [];
  expect(url, text).toBeDefined();
  expect(url!.startsWith(`${product.url}/#/`)).toBe(true);
  expect(html).toContain(url);
  return { url: url!, token: token! };
}

/** Somebody who came by a link, at the portal's API. */
export class Visitor {
  readonly product: Product;
  readonly sessionToken: string;

  constructor(product: Product, sessionToken: string) {
    this.product = product;
    this.sessionToken = sessionToken;
  }

  try<T>(method: string, path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.product.ask<T>(method, `/portal/v1/${path}`, { ...asking, headers: { authorization: `Bearer ${this.sessionToken}`, ...asking.headers } });
  }
}

/** Exchanges a link's token for a session; says whatever the answer is. */
export const exchange = (product: Product, token: string): Promise<Answer<{ sessionToken: string; expiresAt: string }>> => product.ask("POST", "/portal/v1/sessions", { body: { token } });

/** Opens the dossier by the link of a mail. */
export async function visitorBy(product: Product, mail: OpenedMail): Promise<Visitor> {
  const { status, body, text } = await exchange(product, linkIn(product, mail).token);
  expect(status, text).toBe(200);
  return new Visitor(product, body.sessionToken);
}
