import { invoiceAddress, type Customer } from "./customer.ts";
import type { UndeliverablePolicy } from "./delivery-settings.ts";
import { isCourtesy } from "./delivery-shelf.ts";
import type { Delivery } from "./delivery.ts";

/** Which way a delivery goes, or why it goes none. */
export type Route =
  | { channel: "email"; to: string[] }
  | { channel: "sms"; to: string[] }
  | { channel: "letter" }
  | { because: "no-address" | "address-undeliverable" | "no-postal-address" | "no-phone" };

/**
 * The way of a delivery, decided when it leaves: what a person chose, else the customer's own channel; who has no e-mail
 * address gets paper (000-08). An address that was refused for good is not tried again unless a person names it (R6).
 */
export function routeOf(delivery: Delivery, customer: Customer, policy: UndeliverablePolicy): Route {
  if (delivery.channel === "letter") return onPaper(customer);
  if (delivery.channel === "sms") return byText(customer);
  if (delivery.trigger === "manual" && delivery.to.length > 0) return { channel: "email", to: delivery.to };
  const mailOnly = delivery.chosen || delivery.kind === "reply" || isCourtesy(delivery);
  if (!mailOnly && customer.channel === "letter") return onPaper(customer);
  if (!mailOnly && customer.channel === "sms") return byText(customer);
  return byMail(delivery, customer, { paper: mailOnly ? "never" : policy === "block" ? "without-address" : "always" });
}

function byMail(delivery: Delivery, customer: Customer, { paper }: { paper: "never" | "without-address" | "always" }): Route {
  const wanted = delivery.to.length > 0 ? delivery.to : [invoiceAddress(customer)].filter((address) => address !== null);
  const hasPaper = paper !== "never" && customer.channel !== "email" && customer.address !== null;
  if (wanted.length === 0) return hasPaper ? { channel: "letter" } : { because: "no-address" };
  const to = wanted.filter((address) => !customer.undeliverable.includes(address.toLowerCase()));
  if (to.length > 0) return { channel: "email", to };
  return hasPaper && paper === "always" ? { channel: "letter" } : { because: "address-undeliverable" };
}

const onPaper = (customer: Customer): Route => (customer.address ? { channel: "letter" } : { because: "no-postal-address" });

const byText = (customer: Customer): Route => (customer.phone ? { channel: "sms", to: [customer.phone] } : { because: "no-phone" });
