import type { PoolConfig } from "./pool-config.ts";

/** Why the user pool said no, by the name of its exception; `offline` when it did not answer. */
export class PoolRefusal extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export interface PoolTokens {
  IdToken: string;
  AccessToken: string;
  ExpiresIn: number;
  RefreshToken?: string;
}

/** An answer of `InitiateAuth` and `RespondToAuthChallenge`: tokens, or the next question. */
export interface PoolAnswer {
  AuthenticationResult?: PoolTokens;
  ChallengeName?: string;
  ChallengeParameters?: Record<string, string>;
  Session?: string;
}

/** The user pool's own protocol (Amazon Cognito user pools API reference), unsigned calls only. */
export function createUserPool(config: PoolConfig) {
  const ClientId = config.userPoolClientId;
  const call = <T>(operation: string, body: object): Promise<T> => callPool<T>(config.cognitoUrl, operation, { ClientId, ...body });
  const initiate = (AuthFlow: string, AuthParameters: Record<string, string>) => call<PoolAnswer>("InitiateAuth", { AuthFlow, AuthParameters });
  return {
    signIn: (email: string, password: string) => initiate("USER_PASSWORD_AUTH", { USERNAME: email, PASSWORD: password }),
    renew: (refreshToken: string) => initiate("REFRESH_TOKEN_AUTH", { REFRESH_TOKEN: refreshToken }),
    answer: (ChallengeName: string, Session: string, ChallengeResponses: Record<string, string>) =>
      call<PoolAnswer>("RespondToAuthChallenge", { ChallengeName, Session, ChallengeResponses }),
    forgotPassword: (email: string) => call<object>("ForgotPassword", { Username: email }),
    confirmForgotPassword: (email: string, code: string, password: string) =>
      call<object>("ConfirmForgotPassword", { Username: email, ConfirmationCode: code, Password: password }),
    revoke: (refreshToken: string) => call<object>("RevokeToken", { Token: refreshToken }),
  };
}

export type UserPool = ReturnType<typeof createUserPool>;

async function callPool<T>(url: string, operation: string, body: object): Promise<T> {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": `AWSCognitoIdentityProviderService.${operation}` };
  const sent = fetch(url, { method: "POST", headers, body: JSON.stringify(body), credentials: "omit", cache: "no-store" });
  const response = await sent.catch(() => {
    throw new PoolRefusal("offline");
  });
  const answer = (await response.json().catch(() => ({}))) as T & { __type?: string };
  if (response.ok) return answer;
  throw new PoolRefusal((answer.__type ?? "unexpected").split("#").at(-1) ?? "unexpected");
}
