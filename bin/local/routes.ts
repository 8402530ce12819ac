import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import { isCurrency } from "../../lambdas/domain/currencies.ts";
import { isLanguage } from "../../lambdas/domain/languages.ts";
import { isTimeZone } from "../../lambdas/domain/zones.ts";
import type { AwsResponse, Route } from "../../lib/local/contract.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import { addCompany } from "../add-company.ts";
import { clientsOf } from "./aws.ts";

type Json = Record<string, unknown>;

const answer = (status: number, body: Json): AwsResponse => ({ status, headers: { "content-type": status < 400 ? "application/json" : "application/problem+json" }, body: JSON.stringify(body) });
const refuse = (code: string, detail: string): AwsResponse => answer(400, { type: "about:blank", title: code, status: 400, code, detail });

const post = (path: string, run: (body: Json) => Promise<AwsResponse>): Route => ({
  matches: (method, url) => method === "POST" && url.pathname === path,
  async answer({ body }) {
    try {
      return await run(JSON.parse(body.toString() || "{}") as Json);
    } catch (error) {
      return refuse((error as Error).name === "SyntaxError" ? "malformed-json" : "refused", (error as Error).message);
    }
  },
});

/** `/_local/sign-in` and `/_local/companies`: what only this product has. */
export const productRoutes = (cloud: RunningCloud): Route[] => [
  post("/_local/sign-in", async ({ email, password }) => {
    const { cognito, clientId } = clientsOf(cloud);
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({ AuthFlow: "USER_PASSWORD_AUTH", ClientId: clientId, AuthParameters: { USERNAME: String(email), PASSWORD: String(password) } }),
    );
    return AuthenticationResult?.IdToken ? answer(200, { token: AuthenticationResult.IdToken }) : refuse("challenge", "this user must first do something else to sign in");
  }),
  post("/_local/companies", async ({ name = "Second company", timeZone = "Europe/Berlin", currency = "EUR", language = "de" }) => {
    if (!isTimeZone(String(timeZone)) || !isCurrency(String(currency)) || !isLanguage(String(language))) return refuse("invalid-input", "timeZone, currency or language is unknown");
    const user = { email: `admin-${Math.random().toString(36).slice(2, 10)}@example.com`, password: "Local-admin-1" };
    const companyId = await addCompany(clientsOf(cloud), { facts: { name: String(name), timeZone: String(timeZone), currency: String(currency), language: String(language) as "de" }, user });
    return answer(201, { companyId, ...user });
  }),
];
