import { A4 } from "./a4.ts";
import { newObjects } from "./new-objects.ts";
import type { NewObjects } from "./new-objects.ts";
import { readPdf } from "./read-pdf.ts";
import type { PdfFile } from "./read-pdf.ts";

const REFERENCE = /(\d+) 0 R/g;

/**
 * Joins PDFs of this printer, in this order. What they have in common, such as a logo, is in the file once. With `duplex`
 * each begins on the front of a sheet: an empty page follows one that ends on a front. The same files give the same bytes.
 */
export async function mergePdfs(pdfs: Uint8Array[], { duplex }: { duplex: boolean }): Promise<{ pdf: Uint8Array; pages: number }> {
  const objects = newObjects();
  const [pages, catalog, info] = [objects.reserve(), objects.reserve(), objects.reserve()];
  const kids: number[] = [];
  for (const [n, pdf] of pdfs.entries()) {
    kids.push(...copiedPages(readPdf(pdf), objects, pages));
    if (duplex && kids.length % 2 === 1 && n < pdfs.length - 1) kids.push(objects.add({ text: emptyPage(pages), stream: null }));
  }
  objects.write(pages, { text: `<<\n/Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map(reference).join(" ")}]\n>>`, stream: null });
  objects.write(catalog, { text: `<<\n/Type /Catalog\n/Pages ${reference(pages)}\n>>`, stream: null });
  const producer = objects.add({ text: "(Dossier)", stream: null });
  objects.write(info, { text: `<<\n/Producer ${reference(producer)}\n>>`, stream: null });
  return { pdf: await objects.file({ catalog, info }), pages: kids.length };
}

const reference = (id: number): string => `${id} 0 R`;

/** Like pdfkit's, so that the file can be joined again. */
const emptyPage = (parent: number): string => `<<\n/Type /Page\n/Parent ${reference(parent)}\n/MediaBox [0 0 ${A4.width} ${A4.height}]\n/Resources <<\n>>\n>>`;

/** Takes the pages of a file over, with all that they need and under new numbers. */
function copiedPages(file: PdfFile, objects: NewObjects, parent: number): number[] {
  const placed = new Map<number, number>();
  const place = (id: number): number => {
    const before = placed.get(id);
    if (before !== undefined) return before;
    const { text, stream } = file.objects.get(id)!;
    const made = objects.share({ text: text.replace(REFERENCE, (_, to: string) => reference(place(Number(to)))), stream });
    placed.set(id, made);
    return made;
  };
  const root = Number(/\/Pages (\d+) 0 R/.exec(file.objects.get(file.catalog)!.text)![1]);
  const kids = /\/Kids \[([^\]]*)\]/.exec(file.objects.get(root)!.text)![1]!;
  return [...kids.matchAll(REFERENCE)].map(([, id]) => {
    const { text } = file.objects.get(Number(id))!;
    const ownText = text.replace(/\/Parent \d+ 0 R/, "/Parent");
    return objects.add({ text: ownText.replace(REFERENCE, (_, to: string) => reference(place(Number(to)))).replace("/Parent", `/Parent ${reference(parent)}`), stream: null });
  });
}
