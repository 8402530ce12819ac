import { balanceOf } from "../../domain/invoice.ts";
import type { Company, InvoiceFolder, World } from "../../ports.ts";
import { documentPrint } from "./prints-of.ts";
import { withLogo } from "./with-logo.ts";

export interface Printed {
  key: string;
  bytes: Uint8Array;
}

/** Where a PDF of a document lies: it names everything that the print shows and that can change. */
export const pdfKeyOf = ({ head, body }: InvoiceFolder): string =>
  `invoices/${head.companyId}/${head.invoiceId}/${body.rev}-${body.print}-${head.phase}-${balanceOf(head)}.pdf`;

/** Prints a document and keeps the PDF; the same key gives the same bytes. A draft's is not kept. */
export async function printedInvoice(world: World, { folder, company }: { folder: InvoiceFolder; company: Company }): Promise<Printed> {
  const { head } = folder;
  const key = pdfKeyOf(folder);
  const { logo } = await withLogo(world, company);
  const bytes = await world.printer.print(documentPrint(folder, { logo, accentColor: company.accentColor }));
  if (head.phase !== "draft") await world.files.putDocument(key, bytes, "application/pdf");
  return { key, bytes };
}
