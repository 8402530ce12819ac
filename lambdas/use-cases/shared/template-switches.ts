import { DEFAULTS } from "../../documents/messages/defaults.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import type { World } from "../../ports.ts";

interface Switches {
  enabled: boolean;
  autoSend: boolean;
}

/** Whether a company's template is on, and whether it goes out by itself; without its texts, for whoever only asks that. */
export async function templateSwitches(world: World, companyId: string, name: keyof typeof DEFAULTS): Promise<Switches> {
  return switchesOf(await world.store.get("message-template", { companyId, name }), name);
}

/** The same for half the price, as they stood up to some seconds ago: for what only thanks, and asks for nothing. */
export async function glanceSwitches(world: World, companyId: string, name: keyof typeof DEFAULTS): Promise<Switches> {
  return switchesOf(await world.store.glance("message-template", { companyId, name }), name);
}

function switchesOf(own: MessageTemplate | null, name: keyof typeof DEFAULTS): Switches {
  return own && !own.restored ? own : { enabled: DEFAULTS[name].enabled, autoSend: false };
}
