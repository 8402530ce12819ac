import { DEFAULTS } from "../../documents/messages/defaults.ts";
import type { World } from "../../ports.ts";

/** Whether a company's template is on, and whether it goes out by itself; without its texts, for whoever only asks that. */
export async function templateSwitches(world: World, companyId: string, name: keyof typeof DEFAULTS): Promise<{ enabled: boolean; autoSend: boolean }> {
  const own = await world.store.get("message-template", { companyId, name });
  return own && !own.restored ? own : { enabled: DEFAULTS[name].enabled, autoSend: false };
}
