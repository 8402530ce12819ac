import type { Company } from "../../domain/company.ts";
import type { Customer } from "../../domain/customer.ts";
import { balanceOf } from "../../domain/invoice.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import { dayText, money } from "../format.ts";
import { plainText } from "../plain-text.ts";

/** What the texts of a message may name; amounts and days are already words of the reader's language. */
export interface Facts {
  company: { name: string; email: string };
  customer: { name: string; number: string };
  invoice: { number: string; total: string; balance: string; issueOn: string; dueOn: string; reference: string };
  /** Whether the mail carries the PDF. */
  attached: boolean;
  link: string;
}

export interface FactsOf {
  company: Pick<Company, "name" | "email">;
  customer: Pick<Customer, "name" | "number">;
  head: InvoiceHead;
  body: Pick<InvoiceBody, "customerReference">;
  language: Language;
  link: string;
}

/** The facts of one invoice mail. Texts of people come without hidden characters and line ends. */
export function factsOf({ company, customer, head, body, language, link }: FactsOf, attached: boolean): Facts {
  return {
    company: { name: plainText(company.name), email: plainText(company.email) },
    customer: { name: plainText(customer.name), number: plainText(customer.number) },
    invoice: {
      number: plainText(head.number ?? ""),
      total: money(head.totalMinor, head.currency, language),
      balance: money(balanceOf(head), head.currency, language),
      issueOn: dayText(head.issueOn, language),
      dueOn: dayText(head.dueOn, language),
      reference: plainText(body.customerReference ?? ""),
    },
    attached,
    link,
  };
}
