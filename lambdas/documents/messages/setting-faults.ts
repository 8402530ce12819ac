import type { Fault } from "../../domain/fault.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import { messageKind } from "./index.ts";

/** Switches that a template does not have: sending itself, a PDF, a number of days ahead. Unknown names are told of elsewhere. */
export function settingFaults(name: string, { autoSend, attachPdf, daysBefore }: Pick<MessageTemplate, "autoSend" | "attachPdf" | "daysBefore">): Fault[] {
  const kind = messageKind(name);
  if (!kind) return [];
  const faults: (Fault | false)[] = [
    autoSend && !kind.sendsItself && { at: "autoSend", code: "auto-send-not-possible" },
    attachPdf && !kind.hasPdf && { at: "attachPdf", code: "no-pdf-here" },
    daysBefore !== undefined && kind.defaults.daysBefore === undefined && { at: "daysBefore", code: "no-days-before-here" },
  ];
  return faults.filter((fault) => fault !== false);
}
