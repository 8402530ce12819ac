import { PRINTS } from "../../documents/prints/index.ts";
import type { Company, InvoiceFolder, World } from "../../ports.ts";

export interface Printed {
  key: string;
  bytes: Uint8Array;
}

/** Where the PDF of one revision of an invoice lies. */
export const pdfKeyOf = ({ head, body }: InvoiceFolder): string => `invoices/${head.companyId}/${head.invoiceId}/${body.rev}-${body.print}.pdf`;

/** Prints an invoice and keeps the PDF; the same revision gives the same bytes. A draft's is not kept. */
export async function printedInvoice(world: World, { folder, company }: { folder: InvoiceFolder; company: Company }): Promise<Printed> {
  const { head, body } = folder;
  const key = pdfKeyOf(folder);
  const bytes = await world.printer.print(PRINTS[body.print](head, body, { logo: company.logo, accentColor: company.accentColor }));
  if (head.phase !== "draft") await world.files.putDocument(key, bytes, "application/pdf");
  return { key, bytes };
}
