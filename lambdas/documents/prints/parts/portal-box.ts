import type { PrintNode } from "../../../domain/print-definition.ts";
import { askForAddress } from "../../ask-for-address.ts";
import { plainText } from "../../plain-text.ts";
import type { Frame } from "../printable.ts";
import { codeCell } from "./bank-box.ts";
import { labelled } from "./letterhead.ts";
import { mm } from "./millimetres.ts";

/** On paper: the way to the portal by address and code, and by camera (000-02); nothing in a document that goes by mail. */
export function portalBox({ look: { letter }, words, language }: Frame): PrintNode[] {
  if (!letter) return [];
  const code: PrintNode = { text: plainText(letter.code), bold: true, fontSize: 11 };
  const left: PrintNode = {
    stack: [
      { text: words.portalTitle, bold: true, margin: [0, 0, 0, 3] },
      { text: words.portalSentence, margin: [0, 0, 0, 4] },
      { table: { widths: ["auto", "*"], body: [labelled(words.portalAddress, addressText(letter.portalUrl)), [labelled(words.portalCode, "")[0]!, code]] }, layout: "sums" },
      ...(letter.plea ? [{ text: askForAddress(language), margin: [0, 5, 0, 0] } satisfies PrintNode] : []),
    ],
  };
  return [{
    margin: [0, 10, 0, 0],
    table: { widths: ["*", mm(25)], body: [[left, codeCell(letter.qr, words.portalScan)]] },
    layout: "outline",
    fontSize: 8.5,
    unbreakable: true,
  }];
}

/** An address as one types it: without the protocol that every browser adds. */
const addressText = (url: string): string => plainText(url).replace(/^https:\/\//, "").replace(/\/$/, "");
