import { addressLines } from "../../address-lines.ts";
import { dayText, daysText } from "../../format.ts";
import type { Printable } from "../printable.ts";
import type { Fact } from "./facts-block.ts";

/** Facts of an invoice and of documents of its form: what was supplied, for whom, under which references. */
export function invoiceFacts({ head, body, words, language, home }: Printable): Fact[] {
  return [
    [words.customerNumber, body.buyer.number],
    [words.customerReference, body.customerReference],
    [words.externalNumber, body.externalNumber === head.number ? null : body.externalNumber],
    [words.buyerVatId, body.buyer.vatId],
    ["SIREN", body.buyer.siren],
    [words.operation, body.operation && words[body.operation]],
    [words.deliveryAddress, body.deliveryAddress && addressLines(body.deliveryAddress, home, language).join(", ")],
  ];
}

/** Day or period of the supply. */
export function supplyFact({ body, words, language }: Printable): Fact {
  const { supply } = body;
  if (!supply) return [words.supply, null];
  return "on" in supply ? [words.supply, dayText(supply.on, language)] : [words.supplyPeriod, daysText(supply.from, supply.to, language)];
}
