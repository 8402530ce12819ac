import type { Language } from "../domain/languages.ts";
import type { MessageText } from "../domain/message-template.ts";
import { messageKind } from "../documents/messages/index.ts";
import type { Actor, World } from "../ports.ts";
import { withCode } from "./shared/code-picture.ts";
import { found, NotFound } from "./shared/not-found.ts";
import { previewed } from "./shared/previewed.ts";
import { viaOf } from "./shared/sender.ts";
import { templateInForce } from "./shared/template-in-force.ts";
import { told, tryoutMail, type Tried } from "./shared/tryout.ts";

export interface TryTemplateInput {
  name: string;
  language: Language;
  /** What is not kept yet. */
  typed: { attachPdf: boolean | undefined; languages: Partial<Record<Language, MessageText>> };
  /** The language in which whoever tries is answered. */
  spoken: Language;
}

/** Sends a template with invented facts to whoever is signed in, by the way that the company's mail leaves. */
export async function tryTemplate(world: World, actor: Actor, { name, language, typed, spoken }: TryTemplateInput): Promise<Tried> {
  if (!messageKind(name)) throw new NotFound({ what: "message-template" });
  const company = found(await world.store.get("company", { companyId: actor.companyId }), "company");
  const kept = await templateInForce(world, actor.companyId, name);
  const message = await previewed(world, actor, { company, template: { ...kept, attachPdf: typed.attachPdf ?? kept.attachPdf, languages: { ...kept.languages, ...typed.languages } }, language, invoiceId: null });
  const mail = tryoutMail(world, actor, { company, via: await viaOf(world, company, null) });
  return told(await world.mailer.send({ ...mail, ...withCode(world, message), subject: `[Test] ${message.subject}` }), spoken);
}
