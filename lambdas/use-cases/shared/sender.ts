import type { Delivery } from "../../domain/delivery.ts";
import { senderOf, smtpSecretOf } from "../../domain/delivery-settings.ts";
import type { Mail, Via } from "../../domain/mail.ts";
import { threadIdOf } from "../../domain/thread.ts";
import type { Company, World } from "../../ports.ts";

/** Tries by the own server after which the platform sends, where the company wants that. */
const FALLS_BACK_AFTER = 3;
const UNREACHABLE = ["server-unreachable", "server-not-found", "server-not-secure", "login-refused", "server-busy"];

/** By which way a company's mail leaves now (003-13): its own server, once it has one, for everything. */
export async function viaOf(world: World, { companyId, delivery: { mode, smtp, fallback } }: Company, delivery: Pick<Delivery, "attempts" | "because"> | null): Promise<Via> {
  if (mode !== "smtp" || !smtp) return { by: "platform" };
  const isGivenUp = fallback && delivery !== null && delivery.attempts >= FALLS_BACK_AFTER && UNREACHABLE.includes(delivery.because ?? "");
  if (isGivenUp) return { by: "platform" };
  const password = (await world.secrets.get(smtpSecretOf(companyId))) ?? "";
  const { host, port, security, user } = smtp;
  return { by: "smtp", server: { host, port, security, user, password } };
}

type Header = Pick<Mail, "via" | "companyName" | "from" | "returnPath" | "companyId" | "helpUrl">;

/** Who a mail comes from. What cannot be delivered goes back to the sender's address or, where nobody forwards that, to the company's (003-20, 003-21). */
export function senderFacts(world: World, { companyId, name, email, delivery }: Company, via: Via): Header {
  const from = via.by === "smtp" ? senderOf(delivery, world.places.senderAddress) : world.places.senderAddress;
  const returnPath = via.by === "smtp" ? (delivery.inboxForwarding ? from : email) : null;
  return { via, companyId, companyName: name, from, returnPath, helpUrl: world.places.portalUrl };
}

/** Marks by which a mail that comes back is known: its own, and that of the conversation, each with a check nobody else can make. */
export async function marksOf(world: World, { companyId, deliveryId }: Pick<Delivery, "companyId" | "deliveryId">, ownerId: string): Promise<{ mark: string; references: string[] }> {
  const threadId = ownerId.startsWith("thr_") ? ownerId : ownerId.startsWith("stm_") ? null : threadIdOf({ ownerId });
  const mark = `${deliveryId}.${await checkOf(world, `delivery ${companyId} ${deliveryId}`)}`;
  const references = threadId ? [`<${threadId}.${await checkOf(world, `thread ${companyId} ${threadId}`)}@${world.places.inboundDomain}>`] : [];
  return { mark, references };
}

const CHECK_DIGITS = 12;
export const checkOf = async (world: World, text: string): Promise<string> => (await world.ids.mac(text)).slice(0, CHECK_DIGITS);
