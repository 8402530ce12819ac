import type { Customer } from "./customer.ts";
import { invoiceAddress } from "./customer.ts";
import type { Delivery } from "./delivery.ts";

/** Where a delivery goes, or why it goes nowhere: an address that was refused for good is not tried again (R6), unless a person names it. */
export function addressesFor(delivery: Delivery, customer: Customer): { to: string[] } | { because: "no-address" | "address-undeliverable" } {
  if (delivery.trigger === "manual" && delivery.to.length > 0) return { to: delivery.to };
  const wanted = delivery.to.length > 0 ? delivery.to : [invoiceAddress(customer)].filter((address) => address !== null);
  if (wanted.length === 0) return { because: "no-address" };
  const to = wanted.filter((address) => !customer.undeliverable.includes(address.toLowerCase()));
  return to.length > 0 ? { to } : { because: "address-undeliverable" };
}
