import { templateOf } from "../../documents/messages/template-of.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import type { World } from "../../ports.ts";

/** The template that is in force for a company: its own, or the one that ships. */
export const templateInForce = async (world: World, companyId: string, name: string): Promise<MessageTemplate> =>
  templateOf(name, companyId, await world.store.get("message-template", { companyId, name }));
