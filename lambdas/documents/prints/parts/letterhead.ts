import { addressLines } from "../../address-lines.ts";
import { fullName } from "../../legal/legal-lines.ts";
import { plainText } from "../../plain-text.ts";
import type { Frame } from "../printable.ts";
import type { PrintNode, TextNode } from "../../../domain/print-definition.ts";
import { factsBlock } from "./facts-block.ts";
import type { Fact } from "./facts-block.ts";
import { fittedSize, heightOf } from "./fitted.ts";
import { mm } from "./millimetres.ts";
import { windowOf } from "./window.ts";

const GREY = "#5f6368";
/** Top edge of the content; the rows below count from it. */
export const TOP_MM = 15;
/** DIN 5008 form B: the address field begins 45 mm and the text 98.5 mm below the edge of the paper. */
const FIELD_MM = 45;
const TEXT_MM = 98.5;
const LEFT_MM = 85;
const RIGHT_MM = 80;
const LOGO_MM = { width: 70, height: 20 };
const HEAD_HEIGHT = mm(FIELD_MM - TOP_MM);
const LINE_HEIGHT = 1.15;

/** The recipient in the window, then logo, sender and facts, where an envelope and a reader expect them. */
export function letterhead(frame: Frame, facts: Fact[]): PrintNode[] {
  const onRight = windowOf(frame.home).left > LEFT_MM;
  const beside = factsBlock(facts, onRight);
  return [
    ...recipient(frame),
    {
      table: {
        widths: [mm(LEFT_MM), "*"],
        heights: [HEAD_HEIGHT, mm(TEXT_MM - FIELD_MM)],
        body: [[brand(frame), sender(frame)], onRight ? [beside, {}] : [{}, beside]],
      },
      layout: "frame",
    },
  ];
}

/** Above the fold nothing may move what is in the window, so it stands at its place on the paper. */
function recipient({ seller, buyer, home, language }: Frame): PrintNode[] {
  const { left, top, width, height, returnLine } = windowOf(home);
  const lines = [plainText(buyer.name), ...addressLines(buyer.address, home, language)];
  const at = (y: number, text: TextNode): PrintNode => ({ absolutePosition: { x: mm(left), y }, table: { widths: [mm(width)], body: [[text]] }, layout: "frame" });
  const field = { width: mm(width), height: mm(height), sizes: [10, 9.5, 9, 8.5, 8, 7, 6, 5] as [number, ...number[]], lineHeight: LINE_HEIGHT };
  const address = at(mm(top), { text: lines.join("\n"), fontSize: fittedSize(lines, field), lineHeight: LINE_HEIGHT });
  if (!returnLine) return [address];
  const returned = [fullName(seller), ...addressLines(seller.address && { ...seller.address, region: undefined }, home, language)].join(" · ");
  const size = fittedSize([returned], { width: mm(width), height: 8, sizes: [6.5, 6, 5.5], lineHeight: 1 });
  return [at(mm(top) - 4 - heightOf([returned], { width: mm(width), size }), { text: returned, fontSize: size, color: GREY }), address];
}

function brand({ seller, look, accent }: Frame): PrintNode {
  if (look.logo) return { image: "logo", fit: [mm(LOGO_MM.width), mm(LOGO_MM.height)] };
  const name = fullName(seller);
  return { text: name, fontSize: fittedSize([name], { width: mm(LEFT_MM), height: HEAD_HEIGHT, sizes: [15, 12, 10, 8], lineHeight: 1 }), bold: true, color: accent };
}

function sender({ seller, home, language, words }: Frame): PrintNode {
  const contact = [plainText(seller.email ?? ""), seller.vatId ? `${words.vatId} ${plainText(seller.vatId)}` : ""];
  const lines = [fullName(seller), ...addressLines(seller.address, home, language), ...contact].filter(Boolean);
  const fontSize = fittedSize(lines, { width: mm(RIGHT_MM), height: HEAD_HEIGHT, sizes: [8, 7, 6], lineHeight: LINE_HEIGHT });
  return { text: lines.join("\n"), alignment: "right", fontSize, color: GREY, lineHeight: LINE_HEIGHT };
}

/** A line of label and value, as the facts and the bank details use it. */
export const labelled = (label: string, value: string): TextNode[] => [{ text: label, color: GREY }, { text: value }];
