import type { MessageTemplate, TemplateVersion } from "../../domain/message-template.ts";
import { messageKind } from "../../documents/messages/index.ts";
import { tagsOf } from "../../documents/messages/tags-of.ts";

/** What a reader sees of a template beside its settings; PUT passes over it. */
export const TEMPLATE_READ_ONLY = ["name", "tags", "hasButton", "hasPdf", "isOwn", "version"];

/** A template with what it can do, the tags that its texts may use, and whether the company wrote it. */
export function templateView({ name, enabled, autoSend, attachPdf, daysBefore, languages, version, restored }: MessageTemplate) {
  const kind = messageKind(name);
  return {
    name, enabled, ...(kind?.sendsItself ? { autoSend } : {}), attachPdf, ...(daysBefore === undefined ? {} : { daysBefore }), languages,
    tags: tagsOf(name), hasButton: Boolean(kind?.button), hasPdf: Boolean(kind?.hasPdf), isOwn: version > 0 && !restored, version,
  };
}

/** A template as it once was. */
export const versionView = ({ number, at, by, enabled, autoSend, attachPdf, daysBefore, languages, restored }: TemplateVersion) => ({
  version: number, at, by, enabled, autoSend, attachPdf, ...(daysBefore === undefined ? {} : { daysBefore }), languages, restored: restored ?? false,
});
