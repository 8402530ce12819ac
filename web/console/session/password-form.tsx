import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useWords } from "../words/language.tsx";
import type { PoolAnswer } from "./user-pool.ts";
import { PoolRefusal } from "./user-pool.ts";
import { Door } from "./door.tsx";
import { useSession } from "./session.tsx";
import type { Step } from "./challenge.ts";
import { useAttempt } from "./use-attempt.ts";

/** E-mail address and password. */
export function PasswordForm({ ended, onAnswer, onStep }: { ended: boolean; onAnswer(answer: PoolAnswer, email: string): void; onStep(step: Step): void }) {
  const { say } = useWords();
  const { pool } = useSession();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { attempt, isPending, refused } = useAttempt("password");
  const submit = () => attempt(async () => {
    try {
      onAnswer(await pool.signIn(email.trim(), password), email.trim());
    } catch (thrown) {
      if (!(thrown instanceof PoolRefusal) || thrown.code !== "PasswordResetRequiredException") throw thrown;
      onStep({ kind: "forgot", email: email.trim() });
    }
  });
  return (
    <Door
      title={say("session.signIn")} {...(ended ? { lead: say("session.ended") } : {})} submit={say("session.signIn")} isPending={isPending} refused={refused} onSubmit={() => void submit()}
      beside={<Button look="quiet" onPress={() => onStep({ kind: "forgot", email })}>{say("session.forgot")}</Button>}
    >
      <Field label={say("session.email")} type="email" name="username" autoComplete="username" value={email} onChange={setEmail} autoFocus isRequired />
      <Field label={say("session.password")} type="password" name="password" autoComplete="current-password" value={password} onChange={setPassword} isRequired />
    </Door>
  );
}
