import { InvalidInput } from "../domain/fault.ts";
import type { MessageTemplate, TemplateVersion } from "../domain/message-template.ts";
import { settingFaults } from "../documents/messages/setting-faults.ts";
import { templateFaults } from "../documents/messages/template-faults.ts";
import { templateOf } from "../documents/messages/template-of.ts";
import type { Actor, World } from "../ports.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { retryStale } from "./shared/retry-stale.ts";

export type TemplateText = Pick<MessageTemplate, "enabled" | "autoSend" | "attachPdf" | "daysBefore" | "languages">;

export interface SaveTemplateInput {
  name: string;
  /** Null goes back to what ships. */
  text: TemplateText | null;
  seenVersion?: number;
}

/** Keeps a company's own version of a template and the history of it; one that could not be rendered is refused with every place that is wrong. */
export const saveTemplate = (world: World, actor: Actor, { name, text, seenVersion }: SaveTemplateInput): Promise<MessageTemplate> => {
  const faults = text ? [...settingFaults(name, text), ...templateFaults(name, text.languages)] : [];
  if (faults.length > 0) throw new InvalidInput(faults, "invalid-template");
  return retryStale(async () => {
    const { companyId, at, by } = actor;
    const before = await world.store.get("message-template", { companyId, name });
    mustBeAsSeen(before ?? { version: 0 }, seenVersion);
    const { restored: _restored, ...shipped } = { ...templateOf(name, companyId, null), version: before?.version ?? 0 };
    const after: MessageTemplate = text ? { ...shipped, ...text } : { ...shipped, restored: true };
    const { type: _type, ...facts } = after;
    const kept: TemplateVersion = { ...facts, type: "template-version", version: 0, number: after.version + 1, at, by };
    await world.store.commit([{ save: after }, { save: kept }]);
    return { ...after, version: after.version + 1 };
  });
};
