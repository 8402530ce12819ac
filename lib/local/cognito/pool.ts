import type { PasswordPolicy } from "./password-policy.ts";
import type { SigningKey } from "./signing-key.ts";
import type { UserStore } from "./user-store.ts";

/** A user pool as the template describes it, with its users and the key that signs for it. */
export interface Pool {
  readonly id: string;
  readonly arn: string;
  /** `https://cognito-idp.<region>.amazonaws.com/<poolId>`: what authorizers compare tokens with. */
  readonly issuer: string;
  readonly policy: PasswordPolicy;
  readonly mfa: "OFF" | "OPTIONAL" | "ON";
  /** Attributes that people sign in with in place of a user name (`email`). */
  readonly signInWith: string[];
  readonly caseSensitive: boolean;
  readonly invitation: { subject: string; message: string };
  readonly verification: { subject: string; message: string };
  readonly attributes: Map<string, AttributeRule>;
  readonly users: UserStore;
  readonly key: SigningKey;
}

/** What the schema says of one attribute; lengths in characters. */
export interface AttributeRule {
  mutable: boolean;
  minLength: number;
  maxLength: number;
}

/** An application that signs people in. */
export interface Client {
  readonly id: string;
  readonly poolId: string;
  readonly flows: string[];
  /** Undefined means all. */
  readonly readable: string[] | undefined;
  readonly writable: string[] | undefined;
  /** Whether a stranger learns which users there are. */
  readonly hidesUsers: boolean;
  readonly revocable: boolean;
  readonly seconds: { idToken: number; accessToken: number; refreshToken: number; session: number };
}

/** One user. Times in milliseconds since 1970, by the cloud's clock. */
export interface User {
  username: string;
  /** Among them `sub` and whatever begins with `custom:`. */
  attributes: Record<string, string>;
  passwordHash?: string;
  status: "FORCE_CHANGE_PASSWORD" | "CONFIRMED" | "RESET_REQUIRED";
  enabled: boolean;
  createdAt: number;
  modifiedAt: number;
  /** Until when a temporary password opens. */
  temporaryUntil?: number;
  /** One-time codes: the secret (base32), whether it was proven, whether sign-in asks for it, and the last step used. */
  totp?: { secret: string; verified: boolean; preferred: boolean; lastStep?: number };
  failures: number;
  lockedUntil: number;
  reset?: { code: string; until: number; tries: number };
  /** When codes were asked for, for the limit. */
  askedAt: number[];
}

/** One sign-in and whatever tokens came of it: they live and are revoked together. */
export interface Grant {
  /** `origin_jti` of its tokens. */
  id: string;
  username: string;
  clientId: string;
  /** SHA-256 of the refresh token. */
  refreshHash: string;
  signedInAt: number;
  expiresAt: number;
}
