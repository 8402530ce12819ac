import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Option } from "./choice.tsx";

/** An option that may be barred, and why. */
export interface RadioOption<Key extends string> extends Option<Key> {
  because?: string | undefined;
}

/** One of two or three, all visible. */
export function Radios<Key extends string>({ label, hideLabel, options, value, onChange, inRow }: {
  label: string; hideLabel?: boolean; options: readonly RadioOption<Key>[]; value: Key; onChange(value: Key): void; inRow?: boolean;
}) {
  return (
    <RadioGroup className={`field radios${inRow ? " in-row" : ""}`} value={value} onChange={(chosen) => onChange(chosen as Key)}>
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.because !== undefined} className="radio">
          <span className="radio-mark" aria-hidden="true" />
          <span className="switch-words">
            <span>{option.label}</span>
            {(option.because ?? option.hint) && <span className="field-hint">{option.because ?? option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
