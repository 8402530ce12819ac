import type { PrintNode } from "../../../domain/print-definition.ts";

/** What must be said but need not be seen at once. */
export const smallPrint = (lines: string[]): PrintNode => ({ text: lines.join("\n"), fontSize: 7.5, color: "#5f6368", lineHeight: 1.15, margin: [0, 12, 0, 0] });
