import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useWords } from "../words/language.tsx";
import type { Step } from "./challenge.ts";
import { Door } from "./door.tsx";
import { useSession } from "./session.tsx";
import { useAttempt } from "./use-attempt.ts";
import { PoolRefusal } from "./user-pool.ts";

/** Asks for a code to choose a new password. It does not tell whether the address is known. */
export function ForgotForm({ email: given, onStep }: { email: string; onStep(step: Step): void }) {
  const { say } = useWords();
  const { pool } = useSession();
  const [email, setEmail] = useState(given);
  const { attempt, isPending, refused } = useAttempt("later");
  const submit = () => attempt(async () => {
    await pool.forgotPassword(email.trim()).catch((thrown: unknown) => {
      if (!(thrown instanceof PoolRefusal) || thrown.code !== "UserNotFoundException") throw thrown;
    });
    onStep({ kind: "reset", email: email.trim() });
  });
  return (
    <Door
      title={say("session.forgotTitle")} lead={say("session.forgotLead")} submit={say("session.sendCode")} isPending={isPending} refused={refused} onSubmit={() => void submit()}
      beside={<Button look="quiet" icon="back" onPress={() => onStep({ kind: "password" })}>{say("session.backToSignIn")}</Button>}
    >
      <Field label={say("session.email")} type="email" autoComplete="username" value={email} onChange={setEmail} autoFocus isRequired />
    </Door>
  );
}
