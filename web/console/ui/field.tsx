import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";
import { Icon } from "./icon.tsx";

export interface FieldProps extends Omit<TextFieldProps, "children" | "className" | "style" | "isInvalid"> {
  label: string;
  /** The label is read aloud only; the place says what the field is. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** The sentence that says what is wrong here. */
  fault?: string | undefined;
  lines?: number;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  align?: "end";
  width?: "small" | "middle";
}

/** One line or several lines of text with label, hint and fault. */
export function Field({ label, hideLabel, hint, fault, lines, placeholder, align, width, ...rest }: FieldProps) {
  const look = `${align ? "is-end" : ""}`;
  return (
    <TextField {...rest} isInvalid={fault !== undefined} validationBehavior="aria" className={`field${width ? ` is-${width}` : ""}`}>
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      {lines
        ? <TextArea className={`input ${look}`} rows={lines} placeholder={placeholder} />
        : <Input className={`input ${look}`} placeholder={placeholder} />}
      {hint && <Text slot="description" className="field-hint">{hint}</Text>}
      <FieldFault fault={fault} />
    </TextField>
  );
}

/** The fault under a field. */
export function FieldFault({ fault }: { fault: string | undefined }) {
  return <FieldError className="field-fault">{fault && <><Icon name="error" /><span>{fault}</span></>}</FieldError>;
}
