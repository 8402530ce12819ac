import { InvalidInput } from "../domain/fault.ts";
import type { MessageTemplate } from "../domain/message-template.ts";
import { settingFaults } from "../documents/messages/setting-faults.ts";
import { templateFaults } from "../documents/messages/template-faults.ts";
import { templateOf } from "../documents/messages/template-of.ts";
import type { Actor, World } from "../ports.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { retryStale } from "./shared/retry-stale.ts";

export type TemplateText = Pick<MessageTemplate, "enabled" | "autoSend" | "attachPdf" | "daysBefore" | "languages">;

/** Keeps a company's own version of a template; one that could not be rendered is refused with every place that is wrong. */
export const saveTemplate = (world: World, actor: Actor, { name, text, seenVersion }: { name: string; text: TemplateText; seenVersion?: number }): Promise<MessageTemplate> => {
  const faults = [...settingFaults(name, text), ...templateFaults(name, text.languages)];
  if (faults.length > 0) throw new InvalidInput(faults, "invalid-template");
  return retryStale(async () => {
    const { companyId } = actor;
    const before = await world.store.get("message-template", { companyId, name });
    mustBeAsSeen(before ?? { version: 0 }, seenVersion);
    const after: MessageTemplate = { ...templateOf(name, companyId, before), ...text };
    await world.store.commit([{ save: after }]);
    return { ...after, version: after.version + 1 };
  });
};
