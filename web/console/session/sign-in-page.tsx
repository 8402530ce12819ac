import { useState } from "react";
import { LanguageMenu } from "../shell/language-menu.tsx";
import { Button } from "../ui/button.tsx";
import { useWords } from "../words/language.tsx";
import { afterAnswer, type Step } from "./challenge.ts";
import { CodeForm } from "./code-form.tsx";
import { ForgotForm } from "./forgot-form.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ResetForm } from "./reset-form.tsx";
import { useSession } from "./session.tsx";
import type { PoolAnswer } from "./user-pool.ts";

/** The door: one small form at a time until the user pool gives tokens. */
export function SignInPage({ ended }: { ended: boolean }) {
  const session = useSession();
  const [step, setStep] = useState<Step>({ kind: "password" });
  const onAnswer = (answer: PoolAnswer, email: string) => {
    const next = afterAnswer(answer, email);
    if ("tokens" in next) session.enter(next.tokens);
    else setStep(next.step);
  };
  return (
    <div className="door">
      <header className="door-head"><span className="wordmark">Dossier</span><LanguageMenu /></header>
      <main className="door-card">
        {step.kind === "password" && <PasswordForm ended={ended} onAnswer={onAnswer} onStep={setStep} />}
        {step.kind === "new-password" && <NewPasswordForm step={step} onAnswer={onAnswer} />}
        {step.kind === "code" && <CodeForm step={step} onAnswer={onAnswer} />}
        {step.kind === "forgot" && <ForgotForm email={step.email} onStep={setStep} />}
        {step.kind === "reset" && <ResetForm email={step.email} onStep={setStep} />}
        {step.kind === "stuck" && <Stuck challenge={step.challenge} onBack={() => setStep({ kind: "password" })} />}
      </main>
    </div>
  );
}

function Stuck({ challenge, onBack }: { challenge: string; onBack(): void }) {
  const { say } = useWords();
  return (
    <div className="door-form" role="alert">
      <h1>{say("session.stuckTitle")}</h1>
      <p>{say("session.stuck", { challenge })}</p>
      <Button icon="back" onPress={onBack}>{say("session.backToSignIn")}</Button>
    </div>
  );
}
