import { createHash } from "node:crypto";
import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { drawableImage } from "./drawable-image.ts";
import { qrImage } from "./qr-image.ts";

const INK = "#1f2328";
const GREY = "#5f6368";

/** What pdfmake lays out of a definition. */
export interface PdfmakeDefinition {
  pageMargins: PrintDefinition["margins"];
  defaultStyle: object;
  /** Data addresses by the names that the nodes use: the same picture has the same name in every definition. */
  images: Record<string, string>;
  content: object[];
  background: (page: number) => object | null;
  footer: (n: number, m: number) => object;
}

/**
 * The pages of a print definition in pdfmake's own terms. pdfmake writes into what it is given, so everything is copied;
 * codes become images. `eachPage` is asked as every page begins and may throw to end the layout.
 */
export function pdfmakeDefinition(definition: PrintDefinition, eachPage: (page: number) => void): PdfmakeDefinition {
  const [left, , right] = definition.margins;
  const pictures: Pictures = { drawable: drawableImages(definition.images), used: {} };
  const content = definition.content.map((node) => copied(node, pictures));
  const numbered = (n: number, m: number): string => definition.pageLabel.replace("{n}", String(n)).replace("{m}", String(m));
  return {
    pageMargins: definition.margins,
    defaultStyle: { font: "Roboto", fontSize: definition.fontSize, color: INK },
    images: pictures.used,
    content,
    background: (page) => {
      eachPage(page);
      return page === 1 ? copied(definition.firstPage, pictures) : null;
    },
    footer: (n, m) => ({
      margin: [left, 6, right, 0],
      stack: [{ text: numbered(n, m), alignment: "right", fontSize: 7, color: GREY, margin: [0, 0, 0, 4] }, copied(definition.footer, pictures)],
    }),
  };
}

/** Pictures that can be drawn, by the definition's names, and those that nodes show, by pdfmake's. */
interface Pictures {
  drawable: Map<string, string>;
  used: Record<string, string>;
}

function drawableImages(images: Record<string, string>): Pictures["drawable"] {
  const drawable: Pictures["drawable"] = new Map();
  for (const [name, address] of Object.entries(images)) {
    const image = drawableImage(address);
    if (image) drawable.set(name, image);
  }
  return drawable;
}

/** pdfmake would number unnamed pictures anew in every layout, and then show one for another. */
function named(address: string, { used }: Pictures): string {
  const name = createHash("sha256").update(address).digest("base64");
  used[name] = address;
  return name;
}

/** A deep copy in which every code is an image, and an image that cannot be drawn is nothing. */
function copied(node: PrintNode, pictures: Pictures): object {
  if ("qr" in node) {
    const { qr, fit, eccLevel: _, ...look } = node;
    return { ...look, image: named(qrImage(qr), pictures), width: fit, height: fit };
  }
  if ("image" in node) {
    const image = pictures.drawable.get(node.image);
    return image ? { ...node, image: named(image, pictures) } : { text: "" };
  }
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copiedValue(value, pictures)]));
}

function copiedValue(value: unknown, pictures: Pictures): unknown {
  if (Array.isArray(value)) return value.map((part) => copiedValue(part, pictures));
  return typeof value === "object" && value !== null ? copied(value as PrintNode, pictures) : value;
}
