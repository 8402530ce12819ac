import type { CompanyShape, DeliverySettings } from "../../server/shapes/company.ts";

/** The own server as it is typed; an empty password keeps the one that is stored. */
export interface ServerText {
  host: string;
  port: string;
  security: "tls" | "starttls";
  user: string;
  password: string;
  from: string;
  replyTo: string;
}

export const serverText = ({ delivery: { smtp, from, replyTo, mode } }: CompanyShape): ServerText => ({
  host: smtp?.host ?? "", port: String(smtp?.port ?? 465), security: smtp?.security ?? "tls", user: smtp?.user ?? "", password: "", from: mode === "smtp" ? (from ?? "") : "", replyTo: replyTo ?? "",
});

/** The server as the API takes it. */
export const serverOf = ({ host, port, security, user, password }: ServerText) => ({ host: host.trim(), port: Number(port), security, user: user.trim(), ...(password && { password }) });

export type Rest = Pick<DeliverySettings, "mode" | "fallback" | "inboxForwarding" | "undeliverable">;

/** All of it as the API takes it. */
export const deliveryOf = (rest: Rest, server: ServerText) => ({
  ...rest, from: rest.mode === "smtp" ? server.from.trim() || null : null, replyTo: server.replyTo.trim() || null, smtp: rest.mode === "smtp" ? serverOf(server) : null,
});
