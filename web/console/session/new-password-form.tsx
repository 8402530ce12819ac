import { useState } from "react";
import { Field } from "../ui/field.tsx";
import { useWords } from "../words/language.tsx";
import type { Step } from "./challenge.ts";
import { Door } from "./door.tsx";
import { useSession } from "./session.tsx";
import { useAttempt } from "./use-attempt.ts";
import type { PoolAnswer } from "./user-pool.ts";

/** The first sign-in of an invited person: they choose their own password. */
export function NewPasswordForm({ step, onAnswer }: { step: Extract<Step, { kind: "new-password" }>; onAnswer(answer: PoolAnswer, email: string): void }) {
  const { say } = useWords();
  const { pool } = useSession();
  const [password, setPassword] = useState("");
  const { attempt, isPending, refused } = useAttempt("later");
  const submit = () => attempt(async () => {
    onAnswer(await pool.answer("NEW_PASSWORD_REQUIRED", step.session, { USERNAME: step.username, NEW_PASSWORD: password }), step.email);
  });
  return (
    <Door title={say("session.newPasswordTitle")} lead={say("session.newPasswordLead")} submit={say("session.savePassword")} isPending={isPending} refused={refused} onSubmit={() => void submit()}>
      <input type="hidden" name="username" autoComplete="username" value={step.email} readOnly />
      <Field label={say("session.newPassword")} hint={say("session.passwordRule")} type="password" autoComplete="new-password" value={password} onChange={setPassword} autoFocus isRequired />
    </Door>
  );
}
