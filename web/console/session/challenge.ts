import type { PoolAnswer, PoolTokens } from "./user-pool.ts";

/** Where a person stands on the way in. */
export type Step =
  | { kind: "password" }
  | { kind: "new-password"; email: string; username: string; session: string }
  | { kind: "code"; challenge: CodeChallenge; email: string; username: string; session: string; sentTo: string | null }
  | { kind: "forgot"; email: string }
  | { kind: "reset"; email: string }
  | { kind: "stuck"; challenge: string };

export type CodeChallenge = "SOFTWARE_TOKEN_MFA" | "SMS_MFA" | "EMAIL_OTP";

const CODES: readonly string[] = ["SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"];

/** What the user pool's answer asks next: tokens end the way. A question that the console cannot ask is named. */
export function afterAnswer(answer: PoolAnswer, email: string): { tokens: PoolTokens } | { step: Step } {
  if (answer.AuthenticationResult) return { tokens: answer.AuthenticationResult };
  const challenge = answer.ChallengeName ?? "";
  const session = answer.Session ?? "";
  const facts = answer.ChallengeParameters ?? {};
  const username = facts.USER_ID_FOR_SRP ?? facts.USERNAME ?? email;
  if (challenge === "NEW_PASSWORD_REQUIRED") return { step: { kind: "new-password", email, username, session } };
  if (CODES.includes(challenge)) {
    return { step: { kind: "code", challenge: challenge as CodeChallenge, email, username, session, sentTo: facts.CODE_DELIVERY_DESTINATION ?? null } };
  }
  return { step: { kind: "stuck", challenge } };
}

/** The name under which a code is answered. */
export const codeField = (challenge: CodeChallenge): string => `${challenge}_CODE`;
