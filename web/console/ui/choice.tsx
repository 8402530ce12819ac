import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from "react-aria-components";
import { FieldFault } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface Option<Key extends string = string> {
  id: Key;
  label: string;
  hint?: string;
}

export interface ChoiceProps<Key extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<Key>[];
  value: Key | null;
  onChange(value: Key): void;
  hint?: string;
  fault?: string | undefined;
  isDisabled?: boolean;
  width?: "small" | "middle";
}

/** One of a few; opens as a list. */
export function Choice<Key extends string>(props: ChoiceProps<Key>) {
  const { label, hideLabel, options, value, onChange, hint, fault, isDisabled, width } = props;
  return (
    <Select
      className={`field${width ? ` is-${width}` : ""}`} selectedKey={value} onSelectionChange={(key) => onChange(key as Key)}
      isInvalid={fault !== undefined} validationBehavior="aria" isDisabled={isDisabled} placeholder="–"
    >
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      <Button className="input select-button"><SelectValue className="select-value" /><Icon name="down" /></Button>
      {hint && <Text slot="description" className="field-hint">{hint}</Text>}
      <FieldFault fault={fault} />
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One line in a list of options. */
export function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} className="option" textValue={option.label}>
      <Text slot="label">{option.label}</Text>
      {option.hint && <Text slot="description" className="option-hint">{option.hint}</Text>}
    </ListBoxItem>
  );
}
