import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Company, Folder, World } from "../../ports.ts";
import { newCode } from "./new-link.ts";
import { printsOf } from "./prints-of.ts";
import { withLogo } from "./with-logo.ts";

export interface MakingLetter {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  customer: Customer;
}

/** Makes one letter: the document in its address window, with the portal's address, a code to type and its QR code (000-02). */
export async function makeLetter(world: World, { folder, company, delivery, customer }: MakingLetter): Promise<{ delivery: Delivery; bytes: Uint8Array }> {
  const { language } = customer;
  const { code, address } = await newCode(world, delivery, language);
  const { logo } = await withLogo(world, company);
  // The bare address shows the page for codes; whoever types it has no use for the language behind it.
  const letter = { portalUrl: world.places.portalUrl, code, qr: address, plea: company.invoicing.collectEmail.onInvoices && !customer.emails.general };
  const bytes = await world.printer.print(await printsOf(world, { folder, company, customer, about: null, look: { logo, accentColor: company.accentColor, letter } }));
  const key = `invoices/${company.companyId}/letters/${delivery.deliveryId}.pdf`;
  await world.files.putDocument(key, bytes, "application/pdf");
  return { bytes, delivery: { ...delivery, language, to: [], pdf: { key, sha256: world.ids.hash(bytes), bytes: bytes.length } } };
}
