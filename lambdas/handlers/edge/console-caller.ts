import type { Actor } from "../../ports.ts";
import type { HttpEvent } from "./http-event.ts";
import { NotSignedIn } from "./http-edge.ts";

const text = (claim: unknown): string => (typeof claim === "string" ? claim : "");

/** The clerk behind a request: company and role stand in the token that the gateway has verified, never in the request. */
export async function consoleCaller(event: HttpEvent): Promise<{ who: Actor; role: string }> {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const companyId = text(claims["custom:company"]);
  if (!/^cmp_[0-9A-HJKMNP-TV-Z]{26}$/.test(companyId) || text(claims["token_use"]) !== "id") throw new NotSignedIn();
  const role = text(claims["custom:role"]);
  const by = text(claims["email"]) || text(claims["sub"]);
  return { who: { companyId, by, role, at: new Date(event.requestContext.timeEpoch).toISOString() }, role };
}
