import type { PaymentMethod } from "../server/shapes/payment.ts";
import type { Say } from "../../shared/words.ts";
import type { Option } from "../ui/choice.tsx";
import type { WordKey } from "../words/language.tsx";

const words: Record<PaymentMethod, WordKey> = {
  "bank-transfer": "method.transfer",
  cash: "method.cash",
  card: "method.card",
  "direct-debit": "method.debit",
  cheque: "method.cheque",
  online: "method.online",
  other: "method.other",
};

/** What a way of paying is called. */
export const methodWord = (method: PaymentMethod): WordKey => words[method] ?? "method.other";

/** The ways in which money comes that a person records, by name; what comes online records itself. */
export const paymentMethods = (say: Say<WordKey>): Option<PaymentMethod>[] => (Object.keys(words) as PaymentMethod[]).filter((id) => id !== "online").map((id) => ({ id, label: say(words[id]) }));
