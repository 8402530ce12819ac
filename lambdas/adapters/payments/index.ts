import { ProviderNotOffered } from "../../domain/payment-account.ts";
import type { Provider } from "../../domain/provider-payment.ts";
import type { PaymentProvider } from "../../ports.ts";
import { house } from "./house.ts";
import { mollie } from "./mollie.ts";
import { stripe } from "./stripe.ts";

const notHere = async (): Promise<never> => {
  throw new ProviderNotOffered();
};
const NONE: PaymentProvider = { isHere: false, check: notHere, methods: notHere, start: notHere, read: notHere, list: notHere, heard: notHere };

/** The family of payment providers; the house's only where an installation has one. */
export const paymentProviders = (houseUrl: string): Record<Provider, PaymentProvider> => ({ mollie: mollie(), stripe: stripe(), house: houseUrl ? house(houseUrl) : NONE });
