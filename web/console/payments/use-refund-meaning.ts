import { mailAddressOf } from "../invoices/send/ways.ts";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import type { TemplateShape } from "../server/shapes/template.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";

/** What a refund or a voided payment means, sentence by sentence: the money, the invoices, and what leaves to whom. */
export function useRefundMeaning(kind: "refund" | "void", payment: PaymentShape, amountMinor: number): string[] {
  const { say } = useWords();
  const formats = useFormats();
  const customer = useThing<CustomerShape>("customers", paths.customer(payment.customerId)).data;
  const template = useThing<TemplateShape>("templates", paths.messageTemplate("refund"), { enabled: kind === "refund" }).data;
  const amount = formats.money(amountMinor, payment.currency);
  const name = customer?.name ?? "";
  const to = mailAddressOf(customer);
  // Only what was charged is told of by mail; money that a person sends back, a person also announces.
  const isTold = kind === "refund" && ["card", "direct-debit"].includes(payment.method) && template?.enabled !== false && to !== "";
  return [
    kind === "void" ? say("payment.voidMeans", { amount }) : say("refund.byHand", { amount, name }),
    say("refund.owedAgain", { amount, count: payment.allocations.length }),
    isTold ? say("refund.mail", { to }) : say("refund.noMail", { name }),
    say("void.forGood"),
  ];
}
