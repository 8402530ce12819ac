import type { Language } from "../domain/languages.ts";
import type { MessageTemplate } from "../domain/message-template.ts";
import type { Message } from "../documents/messages/message-for.ts";
import type { Actor, World } from "../ports.ts";
import { withCodeDrawn } from "./shared/code-picture.ts";
import { found } from "./shared/not-found.ts";
import { previewed } from "./shared/previewed.ts";

export interface PreviewInput {
  template: MessageTemplate;
  language: Language;
  invoiceId: string | null;
}

/** The message as a customer would get it, from a sample or from a real invoice; nothing is sent and no link is made. */
export async function previewTemplate(world: World, actor: Actor, input: PreviewInput): Promise<Omit<Message, "code">> {
  const company = found(await world.store.get("company", { companyId: actor.companyId }), "company");
  return withCodeDrawn(world, await previewed(world, actor, { company, ...input }));
}
