import type { CognitoDesk } from "./desk.ts";
import { hashPassword } from "./password-hash.ts";
import { checkPassword } from "./password-policy.ts";
import type { Pool, User } from "./pool.ts";

const DAY_MS = 86_400_000;

/** Gives a user a password by the pool's policy. A temporary one must be changed at the next sign-in. */
export async function setPassword(desk: CognitoDesk, { pool, user }: { pool: Pool; user: User }, to: { password: string; permanent: boolean }): Promise<void> {
  checkPassword(pool.policy, to.password);
  user.passwordHash = await hashPassword(to.password);
  user.status = to.permanent ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD";
  user.modifiedAt = desk.now();
  user.failures = 0;
  user.lockedUntil = 0;
  delete user.reset;
  delete user.temporaryUntil;
  if (!to.permanent) user.temporaryUntil = desk.now() + pool.policy.temporaryDays * DAY_MS;
  await pool.users.save();
}
