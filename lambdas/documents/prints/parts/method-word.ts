import { plainText } from "../../plain-text.ts";
import type { Words } from "../words/en.ts";

/** The words for the ways of paying in `domain/payment.ts`. */
const METHODS: Record<string, keyof Words> = { "bank-transfer": "bankTransfer", cash: "cash", card: "card", "direct-debit": "directDebit", cheque: "cheque", online: "onlinePayment", other: "otherMethod" };

/** How something was paid, in words; what a payment provider calls it where it is none of ours. */
export const methodWord = (method: string, words: Words): string => (Object.hasOwn(METHODS, method) ? words[METHODS[method]!] : plainText(method));
