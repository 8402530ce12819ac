import * as z from "zod";
import { PROVIDERS } from "../../domain/provider-payment.ts";
import { keepPaymentAccount } from "../../use-cases/keep-payment-account.ts";
import { endpointOf } from "../../use-cases/shared/account-of.ts";
import { NotFound } from "../../use-cases/shared/not-found.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { accountView } from "../views/account-view.ts";

const secretText = z.string().trim().min(1, "required").max(300).regex(/^[\x21-\x7e]+$/, "invalid-format");
const accountText = z.strictObject({ enabled: z.boolean(), key: secretText.optional(), webhookSecret: secretText.optional() });

/** A company's accounts with payment providers. */
export const PAYMENT_ACCOUNT_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/payment-accounts", summary: "Lists the payment providers and the accounts with them", needs: "read",
    run: async ({ world, who: { companyId } }) => {
      const accounts = await world.store.getAll("payment-account", PROVIDERS.map((provider) => ({ companyId, provider })));
      const data = await Promise.all(PROVIDERS.filter((provider) => world.providers[provider].isHere).map(async (provider) => accountView(provider, accounts.find((one) => one.provider === provider) ?? null, `${world.places.portalUrl}/webhooks/payments/${provider}/${await endpointOf(world, companyId, provider)}`)));
      return { body: { data, nextCursor: null } };
    },
  }),
  route({
    method: "PUT", path: "/v1/payment-accounts/{provider}", summary: "Connects a payment provider; its key is tried first and never shown again", needs: "settings", body: accountText,
    run: async ({ world, who, path, body }) => {
      const provider = PROVIDERS.find((one) => one === path["provider"]);
      if (!provider) throw new NotFound({ what: "payment-account" });
      const { enabled, key, webhookSecret } = body;
      const account = await keepPaymentAccount(world, who, { provider, enabled, ...(key ? { key } : {}), ...(webhookSecret ? { webhookSecret } : {}) });
      return { body: accountView(provider, account, `${world.places.portalUrl}/webhooks/payments/${provider}/${await endpointOf(world, who.companyId, provider)}`), headers: etag(account) };
    },
  }),
];
