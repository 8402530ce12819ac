import { addressLines } from "../../address-lines.ts";
import { fullName } from "../../legal/legal-lines.ts";
import { plainText } from "../../plain-text.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TextNode } from "../../../domain/print-definition.ts";
import { factsBlock } from "./facts-block.ts";
import { mm } from "./millimetres.ts";

const GREY = "#5f6368";
/** Top edge of the content; the rows below count from it. */
export const TOP_MM = 15;
/** DIN 5008 form B: the address field begins 45 mm and the text 98.5 mm below the edge of the paper. */
const ADDRESS_MM = 45;
const TEXT_MM = 98.5;
/** Zone for return address and remarks above the recipient: 17.7 mm, DIN 5008. */
const REMARKS_MM = 17.7;
const LOGO_MM = { width: 70, height: 20 };

/** Logo, sender, address window and facts, at the places where a window envelope and a reader expect them. */
export function letterhead(invoice: Printable): PrintNode {
  const { body, language, home, words } = invoice;
  const { seller } = body;
  const name = fullName(seller);
  const returned = [name, ...addressLines(seller.address && { ...seller.address, region: undefined }, home, language)];
  const contact = [plainText(seller.email ?? ""), seller.vatId ? `${words.vatId} ${plainText(seller.vatId)}` : ""];
  const sender = [name, ...addressLines(seller.address, home, language), ...contact].filter(Boolean);
  const remarks: PrintNode = { text: returned.join(" · "), fontSize: 6.5, color: GREY, margin: [0, mm(REMARKS_MM) - 13, mm(5), 5] };
  return {
    table: {
      widths: [mm(85), "*"],
      heights: [mm(ADDRESS_MM - TOP_MM), mm(TEXT_MM - ADDRESS_MM)],
      body: [
        [brand(invoice), { text: sender.join("\n"), alignment: "right", fontSize: 8, color: GREY, lineHeight: 1.15 }],
        [{ stack: [remarks, { text: recipient(invoice).join("\n"), fontSize: 10, lineHeight: 1.15 }] }, factsBlock(invoice)],
      ],
    },
    layout: "frame",
  };
}

function brand({ body, look, accent }: Printable): PrintNode {
  if (look.logo) return { image: "logo", fit: [mm(LOGO_MM.width), mm(LOGO_MM.height)] };
  return { text: fullName(body.seller), fontSize: 15, bold: true, color: accent };
}

/** The lines in the window: name as it was frozen, address, at most what the field holds at this size. */
function recipient({ body, home, language }: Printable): string[] {
  return [plainText(body.buyer.name), ...addressLines(body.buyer.address, home, language)];
}

/** Fold and punch marks of DIN 5008 form B, behind the first page. */
export function foldMarks(): PrintNode {
  const mark = (fromTopMm: number, lengthMm: number) =>
    ({ type: "line", x1: mm(5), y1: mm(fromTopMm), x2: mm(5 + lengthMm), y2: mm(fromTopMm), lineWidth: 0.4, lineColor: "#b0b4b8" }) as const;
  return { canvas: [mark(105, 3), mark(148.5, 5), mark(210, 3)] };
}

/** A line of label and value, as the facts and the bank details use it. */
export const labelled = (label: string, value: string): TextNode[] => [{ text: label, color: GREY }, { text: value }];
