import { useState } from "react";
import { Field } from "../ui/field.tsx";
import { useWords } from "../words/language.tsx";
import { codeField, type Step } from "./challenge.ts";
import { Door } from "./door.tsx";
import { useSession } from "./session.tsx";
import { useAttempt } from "./use-attempt.ts";
import type { PoolAnswer } from "./user-pool.ts";

/** The one-time code; it may be pasted and filled in by the browser (WCAG 2.2, 3.3.8). */
export function CodeForm({ step, onAnswer }: { step: Extract<Step, { kind: "code" }>; onAnswer(answer: PoolAnswer, email: string): void }) {
  const { say } = useWords();
  const { pool } = useSession();
  const [code, setCode] = useState("");
  const { attempt, isPending, refused } = useAttempt("later");
  const submit = () => attempt(async () => {
    const answers = { USERNAME: step.username, [codeField(step.challenge)]: code.replace(/\s/g, "") };
    onAnswer(await pool.answer(step.challenge, step.session, answers), step.email);
  });
  const lead = step.challenge === "SOFTWARE_TOKEN_MFA" ? say("session.codeFromApp") : say("session.codeSent", { to: step.sentTo ?? step.email });
  return (
    <Door title={say("session.codeTitle")} lead={lead} submit={say("session.continue")} isPending={isPending} refused={refused} onSubmit={() => void submit()}>
      <Field label={say("session.code")} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} autoFocus isRequired />
    </Door>
  );
}
