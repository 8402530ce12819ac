import { addressLines } from "../../address-lines.ts";
import { ibanText } from "../../iban.ts";
import { fullName, legalLines } from "../../legal/legal-lines.ts";
import { plainText } from "../../plain-text.ts";
import type { Frame } from "../printable.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";

const GREY = "#5f6368";

/** The seller's facts at the foot of every page: who, registered where, which bank. */
export function pageFooter({ seller, language, home }: Frame): PrintNode {
  const who = [fullName(seller), ...addressLines(seller.address, home, language)];
  const facts = legalLines(seller, language);
  const half = Math.ceil(facts.length / 2);
  const bank = seller.bank ? [`IBAN ${ibanText(seller.bank.iban)}`, seller.bank.bic ? `BIC ${plainText(seller.bank.bic)}` : ""] : [];
  const columns = [who, facts.slice(0, half), facts.slice(half), bank].map((lines) => lines.filter(Boolean)).filter((lines) => lines.length > 0);
  return {
    columns: columns.map((lines) => ({ text: lines.join("\n"), width: "auto" as const })),
    columnGap: 20,
    fontSize: 6.5,
    color: GREY,
    lineHeight: 1.15,
  };
}
