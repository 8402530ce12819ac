import type { Say } from "../../../shared/words.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { Channel } from "../../server/shapes/delivery.ts";
import type { RadioOption } from "../../ui/radios.tsx";
import type { WordKey } from "../../words/language.tsx";

/** Where a customer's documents go by mail. */
export const mailAddressOf = (customer: CustomerShape | undefined): string => customer?.emails.invoices || customer?.emails.general || "";

/** The way that the customer chose; who has no e-mail address gets paper. */
export function usualWay(customer: CustomerShape | undefined): Channel {
  const { channel = "auto" } = customer ?? {};
  if (channel !== "auto") return channel;
  return customer?.address && mailAddressOf(customer) === "" ? "letter" : "email";
}

/** The ways out of the house, and why one is barred. */
export const ways = (customer: CustomerShape | undefined, say: Say<WordKey>): RadioOption<Channel>[] => [
  { id: "email", label: say("way.email") },
  { id: "letter", label: say("way.letter"), because: customer && !customer.address ? say("customer.noAddress") : undefined },
  { id: "sms", label: say("way.sms"), because: customer && !customer.phone ? say("way.noPhone") : undefined },
];
