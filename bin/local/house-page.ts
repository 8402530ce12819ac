import type { AwsResponse } from "../../lib/local/contract.ts";
import type { HousePayment } from "./house-payments.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'";
const STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-inline-size:26rem;margin:3rem auto;padding-inline:1rem;color-scheme:light dark}button{display:block;inline-size:100%;min-block-size:2.75rem;margin-block:.5rem;font:inherit}strong{font-size:1.5rem}";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The page of the house's provider, on which the customer says what the bank shall do. */
export function housePage({ description, amountMinor, currency, state }: HousePayment): AwsResponse {
  const sum = new Intl.NumberFormat("en", { style: "currency", currency }).format(amountMinor / 10 ** (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2));
  const buttons = state === "open" ? [["pay", "Pay"], ["later", "Pay, but the bank tells of it later"], ["decline", "Let the bank decline"], ["cancel", "Cancel"]] : [["back", "Back"]];
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>House payments</title><style>${STYLE}</style><main><h1>House payments</h1><p>No money moves here.</p><p>${escaped(description)}<br><strong>${escaped(sum)}</strong></p><form method="post">${buttons.map(([wish, label]) => `<button name="do" value="${wish}">${label}</button>`).join("")}</form></main></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY, "cache-control": "no-store" }, body };
}
