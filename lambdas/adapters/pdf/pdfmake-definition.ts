import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { drawableImage } from "./drawable-image.ts";
import { qrImage } from "./qr-image.ts";

const INK = "#1f2328";
const GREY = "#5f6368";

/**
 * A print definition in pdfmake's own terms. pdfmake writes into what it is given, so everything is copied; codes become
 * images. `eachPage` is asked as every page begins and may throw to end the layout.
 */
export function pdfmakeDefinition(definition: PrintDefinition, eachPage: (page: number) => void): object {
  const [left, , right] = definition.margins;
  const images = drawableImages(definition.images);
  const content = definition.content.map((node) => copied(node, images));
  const numbered = (n: number, m: number): string => definition.pageLabel.replace("{n}", String(n)).replace("{m}", String(m));
  return {
    version: "1.7",
    pageSize: "A4",
    pageMargins: definition.margins,
    language: definition.language,
    displayTitle: true,
    info: {
      title: definition.title, author: definition.author, subject: definition.subject, creator: "Dossier", producer: "Dossier",
      creationDate: new Date(definition.createdAt),
    },
    defaultStyle: { font: "Roboto", fontSize: definition.fontSize, color: INK },
    images,
    content,
    background: (page: number) => {
      eachPage(page);
      return page === 1 ? copied(definition.firstPage, images) : null;
    },
    footer: (n: number, m: number) => ({
      margin: [left, 6, right, 0],
      stack: [{ text: numbered(n, m), alignment: "right", fontSize: 7, color: GREY, margin: [0, 0, 0, 4] }, copied(definition.footer, images)],
    }),
  };
}

function drawableImages(images: Record<string, string>): Record<string, string> {
  const drawable: Record<string, string> = {};
  for (const [name, address] of Object.entries(images)) {
    const image = drawableImage(address);
    if (image) drawable[name] = image;
  }
  return drawable;
}

/** A deep copy in which every code is an image that joins `images`, and an image that cannot be drawn is nothing. */
function copied(node: PrintNode, images: Record<string, string>): object {
  if ("image" in node && !images[node.image]) return { text: "" };
  if (!("qr" in node)) return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copiedValue(value, images)]));
  const { qr, fit, eccLevel: _, ...look } = node;
  const name = `qr-${Object.keys(images).length}`;
  images[name] = qrImage(qr);
  return { ...look, image: name, width: fit, height: fit };
}

function copiedValue(value: unknown, images: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((part) => copiedValue(part, images));
  return typeof value === "object" && value !== null ? copied(value as PrintNode, images) : value;
}
