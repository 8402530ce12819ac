import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { drawableImage } from "./drawable-image.ts";
import { qrImage } from "./qr-image.ts";

const INK = "#1f2328";
const GREY = "#5f6368";

/** What pdfmake lays out of a definition. */
export interface PdfmakeDefinition {
  pageMargins: PrintDefinition["margins"];
  defaultStyle: object;
  content: object[];
  background: (page: number) => object | null;
  footer: (n: number, m: number) => object;
}

/**
 * The pages of a print definition in pdfmake's own terms. pdfmake writes into what it is given, so everything is copied; codes become
 * images, and images stand in the nodes as data addresses. `eachPage` is asked as every page begins and may throw to end
 * the layout.
 */
export function pdfmakeDefinition(definition: PrintDefinition, eachPage: (page: number) => void): PdfmakeDefinition {
  const [left, , right] = definition.margins;
  const images = drawableImages(definition.images);
  const numbered = (n: number, m: number): string => definition.pageLabel.replace("{n}", String(n)).replace("{m}", String(m));
  return {
    pageMargins: definition.margins,
    defaultStyle: { font: "Roboto", fontSize: definition.fontSize, color: INK },
    content: definition.content.map((node) => copied(node, images)),
    background: (page) => {
      eachPage(page);
      return page === 1 ? copied(definition.firstPage, images) : null;
    },
    footer: (n, m) => ({
      margin: [left, 6, right, 0],
      stack: [{ text: numbered(n, m), alignment: "right", fontSize: 7, color: GREY, margin: [0, 0, 0, 4] }, copied(definition.footer, images)],
    }),
  };
}

type Images = Map<string, string>;

function drawableImages(images: Record<string, string>): Images {
  const drawable: Images = new Map();
  for (const [name, address] of Object.entries(images)) {
    const image = drawableImage(address);
    if (image) drawable.set(name, image);
  }
  return drawable;
}

/** A deep copy in which every code is an image, and an image that cannot be drawn is nothing. */
function copied(node: PrintNode, images: Images): object {
  if ("qr" in node) {
    const { qr, fit, eccLevel: _, ...look } = node;
    return { ...look, image: qrImage(qr), width: fit, height: fit };
  }
  if ("image" in node) {
    const image = images.get(node.image);
    return image ? { ...node, image } : { text: "" };
  }
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copiedValue(value, images)]));
}

function copiedValue(value: unknown, images: Images): unknown {
  if (Array.isArray(value)) return value.map((part) => copiedValue(part, images));
  return typeof value === "object" && value !== null ? copied(value as PrintNode, images) : value;
}
