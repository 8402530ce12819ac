import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useWords } from "../../words/language.tsx";

interface PasswordProps {
  isStored: boolean;
  /** Null: the stored one stays. */
  password: string | null;
  fault: string | undefined;
  onChange(password: string | null): void;
}

/** A password that is only ever written: one that is stored can be replaced, not read. */
export function PasswordField({ isStored, password, fault, onChange }: PasswordProps) {
  const { say } = useWords();
  if (password === null) {
    return (
      <div className="field">
        <span className="field-label">{say("delivery.password")}</span>
        <div className="stored-password"><span className="soft">{say("delivery.passwordStored")}</span><Button onPress={() => onChange("")}>{say("delivery.passwordReplace")}</Button></div>
      </div>
    );
  }
  return (
    <div className="field">
      <Field type="password" label={say("delivery.password")} value={password} onChange={onChange} fault={fault} autoComplete="new-password" />
      {isStored && <Button look="quiet" icon="undo" onPress={() => onChange(null)}>{say("delivery.passwordKeep")}</Button>}
    </div>
  );
}
