import type { Route } from "../contract.ts";
import { json } from "./mail-routes.ts";
import { mailboxesOf, readMessage } from "./raw-message.ts";
import { firstInboundDomain, rulesFor } from "./receipt-rules.ts";
import type { Receiver } from "./receiver.ts";
import type { SesState } from "./state.ts";

const MAX_BYTES = 40 * 1024 * 1024;

/** Names the inbox for mail whose address says nothing; the product knows, the local cloud does not. */
export type DefaultInbox = () => string | undefined | Promise<string | undefined>;

/**
 * `POST /_local/mail/inbound`: a raw message as if it had arrived. For `?to=`; else for the first of its own addresses
 * that a receipt rule takes; else for the default inbox; else for `inbox@` the first domain of the rules.
 */
export function inboundRoute(state: SesState, receiver: Receiver, defaultInbox: DefaultInbox): Route {
  return {
    matches: (method, url) => method === "POST" && url.pathname === "/_local/mail/inbound",
    async answer({ url, body }) {
      if (body.length === 0) return json(422, { code: "invalid", message: "The body must be a message (message/rfc822)." });
      if (body.length > MAX_BYTES) return json(413, { code: "too-large", message: "SES receives messages of at most 40 MB." });
      const domain = firstInboundDomain(state);
      const recipient = url.searchParams.get("to") ?? addressed(state, body) ?? (await defaultInbox()) ?? (domain && `inbox@${domain}`);
      const receipt = recipient === undefined ? undefined : await receiver.receive(body, recipient, url.searchParams);
      if (!receipt) return json(404, { code: "no-receipt-rule", message: `550 no receipt rule takes mail for ${recipient ?? "anyone"}.` });
      return json(200, receipt);
    },
  };
}

function addressed(state: SesState, body: Buffer): string | undefined {
  const message = readMessage(body);
  const all = ["Delivered-To", "X-Original-To", "To", "Cc"].flatMap((name) => mailboxesOf(message, name).map((one) => one.address));
  return all.find((address) => rulesFor(state, address).some((rule) => rule.recipients.length > 0));
}
