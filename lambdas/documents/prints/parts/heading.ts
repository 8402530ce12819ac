import type { PrintNode } from "../../../domain/print-definition.ts";
import type { Frame } from "../printable.ts";
import { mm } from "./millimetres.ts";

/** The title of a document and, in bold below it, what must not be overlooked; empty notices are left out. */
export function heading({ accent }: Frame, title: string, notices: (string | null)[] = []): PrintNode[] {
  return [
    { text: title, fontSize: 15, bold: true, color: accent, margin: [0, mm(4), 0, 0] },
    ...notices.flatMap((text): PrintNode[] => (text ? [{ text, bold: true, margin: [0, 4, 0, 0] }] : [])),
  ];
}
