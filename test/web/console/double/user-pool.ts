import { COMPANY } from "../../../doubles/memory-world.ts";

interface Person {
  password: string;
  role: string;
  asks?: "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA";
}

/** The fields of all operations together. */
interface Asked {
  AuthFlow?: string;
  AuthParameters?: Record<string, string>;
  ChallengeName?: string;
  ChallengeResponses?: Record<string, string>;
  Username?: string;
  Password?: string;
  ConfirmationCode?: string;
  Token?: string;
}

export const CODE = "123456";

/** A user pool in memory that speaks the part of the protocol that the sign-in form uses. */
export function userPool() {
  const people = new Map<string, Person>([
    ["admin@example.com", { password: "Local-admin-1", role: "admin" }],
    ["reader@example.com", { password: "Local-reader-1", role: "read-only" }],
    ["invited@example.com", { password: "Temporary-1", role: "billing", asks: "NEW_PASSWORD_REQUIRED" }],
    ["careful@example.com", { password: "Local-careful-1", role: "billing", asks: "SOFTWARE_TOKEN_MFA" }],
  ]);
  const revoked = new Set<string>();
  const known = (email: string): Person => people.get(email) ?? no("NotAuthorizedException");
  const enter = (email: string) => ({ AuthenticationResult: { IdToken: idToken(email, known(email).role), AccessToken: `access ${email}`, RefreshToken: `refresh ${email}`, ExpiresIn: 3600 } });
  const signIn = (email: string, password: string) => {
    const person = known(email);
    if (person.password !== password) no("NotAuthorizedException");
    return person.asks ? { ChallengeName: person.asks, Session: `session ${email}`, ChallengeParameters: { USER_ID_FOR_SRP: email } } : enter(email);
  };
  const renew = (refreshToken: string) => {
    if (revoked.has(refreshToken)) no("NotAuthorizedException");
    const { RefreshToken: _same, ...tokens } = enter(refreshToken.replace("refresh ", "")).AuthenticationResult;
    return { AuthenticationResult: tokens };
  };
  const answer = (challenge: string, answers: Record<string, string>) => {
    const email = answers["USERNAME"] ?? "";
    if (challenge === "SOFTWARE_TOKEN_MFA" && answers["SOFTWARE_TOKEN_MFA_CODE"] !== CODE) no("CodeMismatchException");
    if (challenge === "NEW_PASSWORD_REQUIRED") choose(email, answers["NEW_PASSWORD"] ?? "");
    return enter(email);
  };
  const choose = (email: string, password: string): void => {
    if (password.length < 12) no("InvalidPasswordException");
    people.set(email, { ...known(email), password, asks: undefined });
  };
  const operations: Record<string, (body: Asked) => object> = {
    InitiateAuth: ({ AuthFlow, AuthParameters: given = {} }) => (AuthFlow === "REFRESH_TOKEN_AUTH" ? renew(given["REFRESH_TOKEN"] ?? "") : signIn(given["USERNAME"] ?? "", given["PASSWORD"] ?? "")),
    RespondToAuthChallenge: ({ ChallengeName = "", ChallengeResponses = {} }) => answer(ChallengeName, ChallengeResponses),
    ForgotPassword: () => ({}),
    ConfirmForgotPassword: ({ Username = "", ConfirmationCode, Password = "" }) => {
      if (ConfirmationCode !== CODE) no("CodeMismatchException");
      choose(Username, Password);
      return {};
    },
    RevokeToken: ({ Token = "" }) => {
      revoked.add(Token);
      return {};
    },
  };
  return (operation: string, body: unknown): { status: number; body: object } => {
    try {
      return { status: 200, body: (operations[operation] ?? (() => no("InvalidAction")))(body as Asked) };
    } catch (thrown) {
      return { status: 400, body: { __type: thrown instanceof PoolError ? thrown.message : "InternalErrorException" } };
    }
  };
}

class PoolError extends Error {}

function no(type: string): never {
  throw new PoolError(type);
}

function idToken(email: string, role: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { email, sub: email, token_use: "id", "custom:company": COMPANY, "custom:role": role, exp: Math.floor(Date.now() / 1000) + 3600 };
  return `${part({ alg: "none" })}.${part(claims)}.`;
}

/** The claims of a token of this pool; null for anything else. */
export function claimsIn(authorization: string | undefined): Record<string, unknown> | null {
  const payload = authorization?.replace(/^Bearer /, "").split(".")[1];
  return payload ? (JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>) : null;
}
