import { paymentProviders } from "../../../adapters/payments/index.ts";
import type { World } from "../../../ports.ts";

/** Payment providers for the functions that ask them. */
export const providers = (setting: (name: string) => string): World["providers"] => paymentProviders(setting("HOUSE_PAYMENTS") === "allow" ? `${setting("PORTAL_URL")}/_local/house-payments` : "");
