import type { MessageTemplate } from "../../domain/message-template.ts";
import { tagsOf } from "../../documents/messages/tags-of.ts";

/** Templates whose document can go out by itself after issue (003-24). */
const SENDS_ITSELF = ["invoice", "estimate", "credit-note", "payment-plan-onboarding"];

/** A template with the tags that its texts may use. */
export const templateView = ({ name, enabled, autoSend, attachPdf, languages }: MessageTemplate) => ({
  name, enabled, ...(SENDS_ITSELF.includes(name) ? { autoSend } : {}), attachPdf, languages, tags: tagsOf(name),
});
