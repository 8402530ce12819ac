import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from "jose";
import type { Core } from "../core.ts";

/** A JWT authorizer: which tokens it accepts. */
export interface Authorizer {
  verify(token: string): Promise<JWTPayload>;
}

/** The token is not accepted; the message is what API Gateway says of it. */
export class InvalidToken extends Error {}

/**
 * Makes an authorizer. Issuer, audience (`aud`, or `client_id` of access tokens), signature and times are checked, the
 * times against the virtual clock (API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers").
 */
export function createAuthorizer(core: Core, { issuer, audience }: { issuer: string; audience: string[] }): Authorizer {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined;

  async function fetchKeys(): Promise<ReturnType<typeof createLocalJWKSet>> {
    const answer = await core.ask(`${new URL(issuer).pathname.replace(/\/$/, "")}/.well-known/jwks.json`);
    if (answer?.status !== 200) throw new InvalidToken("OIDC discovery endpoint communication error");
    return createLocalJWKSet(JSON.parse(String(answer.body)) as JSONWebKeySet);
  }

  async function check(token: string): Promise<JWTPayload> {
    keys ??= await fetchKeys();
    const { payload } = await jwtVerify(token, keys, { issuer, currentDate: new Date(core.clock.now()) });
    const wanted = [payload.aud ?? payload.client_id].flat().filter((one) => typeof one === "string");
    if (!wanted.some((one) => audience.includes(one))) throw new InvalidToken("the token has an invalid audience");
    return payload;
  }

  return {
    async verify(token) {
      try {
        return await check(token).catch((error) => {
          if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
          keys = undefined;
          return check(token);
        });
      } catch (error) {
        if (error instanceof InvalidToken) throw error;
        if (error instanceof errors.JWTExpired) throw new InvalidToken("the token has expired");
        if (error instanceof errors.JOSEError) throw new InvalidToken("unable to validate the token");
        throw error;
      }
    },
  };
}
