import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import type { Step } from "./challenge.ts";
import { Door } from "./door.tsx";
import { useSession } from "./session.tsx";
import { useAttempt } from "./use-attempt.ts";

/** The code from the mail and a new password. */
export function ResetForm({ email, onStep }: { email: string; onStep(step: Step): void }) {
  const { say } = useWords();
  const { pool } = useSession();
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const { attempt, isPending, refused } = useAttempt("later");
  const submit = () => attempt(async () => {
    await pool.confirmForgotPassword(email, code.replace(/\s/g, ""), password);
    notify({ tone: "good", text: say("session.passwordChanged") });
    onStep({ kind: "password" });
  });
  return (
    <Door
      title={say("session.resetTitle")} lead={say("session.resetLead", { email })} submit={say("session.savePassword")} isPending={isPending} refused={refused} onSubmit={() => void submit()}
      beside={<Button look="quiet" icon="back" onPress={() => onStep({ kind: "forgot", email })}>{say("session.newCode")}</Button>}
    >
      <Field label={say("session.code")} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} autoFocus isRequired />
      <Field label={say("session.newPassword")} hint={say("session.passwordRule")} type="password" autoComplete="new-password" value={password} onChange={setPassword} isRequired />
    </Door>
  );
}
