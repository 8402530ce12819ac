import type { Customer } from "./customer.ts";
import { wordsOf, type SearchWord } from "./search-word.ts";

/** The words under which a customer is found. */
export const findable = ({ companyId, customerId, name, number, emails }: Customer): SearchWord[] =>
  wordsOf(name, number, [emails.general, emails.invoices, emails.reminders]).map((word) => ({ type: "search-word", version: 0, companyId, word, customerId }));
