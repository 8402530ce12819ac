import type { CompanyShape, OwnServer, UndeliverablePolicy } from "../../server/shapes/company.ts";

/** The delivery settings as they are typed. */
export interface DeliveryText {
  mode: "platform" | "smtp";
  host: string;
  port: string;
  security: OwnServer["security"];
  user: string;
  /** Null: the stored one stays. */
  password: string | null;
  from: string;
  replyTo: string;
  fallback: boolean;
  inboxForwarding: boolean;
  undeliverable: UndeliverablePolicy;
  transliterate: boolean;
}

/** The usual port of each encryption. */
export const usualPorts: Record<OwnServer["security"], string> = { tls: "465", starttls: "587" };

/** Stored settings as they would have been typed. */
export function deliveryText({ delivery, texts, email }: CompanyShape): DeliveryText {
  const { mode, smtp, from, replyTo, fallback, inboxForwarding, undeliverable } = delivery;
  return {
    mode, host: smtp?.host ?? "", port: smtp ? String(smtp.port) : usualPorts.starttls, security: smtp?.security ?? "starttls", user: smtp?.user ?? "", password: smtp?.hasPassword ? null : "",
    // Without an own server the sender in force is the platform's, which nobody typed.
    from: mode === "smtp" && from ? from : email,
    replyTo: replyTo ?? "", fallback, inboxForwarding, undeliverable, transliterate: texts.transliterate,
  };
}

/** The server as the API takes it; the password only where one was typed. */
export const serverBody = ({ host, port, security, user, password }: DeliveryText) => ({ host: host.trim(), port: Number(port), security, user: user.trim(), ...(password ? { password } : {}) });

/** What the API takes. With the platform's service what is stored of an own server stays as it is, for another day. */
export function deliveryBody(text: DeliveryText): Record<string, unknown> {
  const { mode, from, replyTo, fallback, inboxForwarding, undeliverable, transliterate } = text;
  const own = mode === "smtp" ? { smtp: serverBody(text), from: from.trim() || null, fallback, inboxForwarding } : {};
  return { delivery: { mode, replyTo: replyTo.trim() || null, undeliverable, ...own }, texts: { transliterate } };
}
