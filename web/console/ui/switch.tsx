import { Switch as AriaSwitch } from "react-aria-components";

/** On or off, with a sentence that says what "on" means. */
export function Switch({ label, hint, value, onChange, isDisabled, describes }: {
  label: string; hint?: string; value: boolean; onChange(value: boolean): void; isDisabled?: boolean;
  /** Of what it is, where the same words stand in many rows; read aloud only. */
  describes?: string;
}) {
  return (
    <AriaSwitch className="switch" isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
      <span className="switch-words">
        <span>{label}{describes && <span className="visually-hidden">: {describes}</span>}</span>
        {hint && <span className="field-hint">{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
