import { smtpSecretOf } from "../domain/delivery-settings.ts";
import { InvalidInput } from "../domain/fault.ts";
import type { Language } from "../domain/languages.ts";
import type { Via } from "../domain/mail.ts";
import { tryoutMessage } from "../documents/messages/tryout-message.ts";
import type { Actor, Company, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { viaOf } from "./shared/sender.ts";
import { told, tryoutMail, type Tried } from "./shared/tryout.ts";

/** A server as it is typed: what is left out is as it is stored. */
export interface TypedServer {
  host?: string;
  port?: number;
  security?: "tls" | "starttls";
  user?: string;
  password?: string;
}

/** Sends one mail to whoever asks by the way and from the address that is stored or typed, and tells what the server says to it (003-12). */
export async function tryDelivery(world: World, actor: Actor, { smtp, from, language }: { smtp?: TypedServer | undefined; from?: string | undefined; language: Language }): Promise<Tried> {
  const stored = found(await world.store.get("company", { companyId: actor.companyId }), "company");
  const { delivery } = stored;
  const company = smtp || from ? { ...stored, delivery: { ...delivery, mode: "smtp" as const, from: from ?? delivery.from } } : stored;
  const via = smtp ? await typedVia(world, company, smtp) : await viaOf(world, company, null);
  const message = tryoutMessage(company, language);
  const answer = await world.mailer.send({ ...tryoutMail(world, actor, { company, via }), ...message });
  // What must never be connected to is a mistake in the form, not an answer of a server.
  if (answer.is === "refused" && answer.because.startsWith("forbidden-")) throw new InvalidInput([{ at: answer.because === "forbidden-port" ? "smtp.port" : "smtp.host", code: answer.because }]);
  return told(answer, language);
}

async function typedVia(world: World, { companyId, delivery }: Company, typed: TypedServer): Promise<Via> {
  const { host, port, security, user, password } = { ...delivery.smtp, ...typed };
  const missing = Object.entries({ host, port, security, user }).filter(([, value]) => value === undefined).map(([name]) => ({ at: `smtp.${name}`, code: "required" }));
  if (missing.length > 0) throw new InvalidInput(missing);
  return { by: "smtp", server: { host: host!, port: port!, security: security!, user: user!, password: password ?? (await world.secrets.get(smtpSecretOf(companyId))) ?? "" } };
}
