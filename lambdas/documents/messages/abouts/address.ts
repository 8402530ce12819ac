import { plainText } from "../../plain-text.ts";
import type { AboutKind, SampleBasis } from "../about-kind.ts";
import { messageWords } from "../words/index.ts";

/** The message that asks whether an address is its reader's own: it names no customer and no amount, for a stranger may read it. */
export const address: AboutKind<"address"> = {
  tags: ["address.email"],
  parts: ({ company, address: given, language }) => {
    const email = plainText(given);
    return { facts: { address: { email } }, number: null, preheader: [plainText(company.name)], rows: [[messageWords[language].address, email]], seller: company, reference: null };
  },
  sample: ({ company, customer, language, link }: SampleBasis) => ({ about: "address", company, language, link, note: null, address: customer.emails.general ?? "anna@example.com" }),
};
