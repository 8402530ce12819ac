import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { useWords } from "../words/language.tsx";
import type { Option } from "./choice.tsx";
import { Icon } from "./icon.tsx";

const ANY = "";

/** A filter as a chip: what it filters, what is chosen, and how to take it away. */
export function FilterChip({ label, options, value, onChange }: {
  label: string; options: readonly Option[]; value: string | undefined; onChange(value: string | undefined): void;
}) {
  const { say } = useWords();
  const chosen = options.find((option) => option.id === value);
  const all = [{ id: ANY, label: say("common.any") }, ...options];
  return (
    <span className={`chip${chosen ? " is-set" : ""}`}>
      <MenuTrigger>
        <Button className="chip-button">
          <span>{label}{chosen && ": "}</span>{chosen && <strong>{chosen.label}</strong>}
          <Icon name="down" />
        </Button>
        <Popover className="popover" offset={4} placement="bottom start">
          <Menu
            className="options" aria-label={label} selectionMode="single" selectedKeys={[value ?? ANY]}
            onAction={(id) => onChange(id === ANY ? undefined : String(id))}
          >
            {all.map((option) => (
              <MenuItem key={option.id} id={option.id} className="option has-check" textValue={option.label}>
                {({ isSelected }) => <>{isSelected && <Icon name="check" />}<Text slot="label">{option.label}</Text></>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {chosen && (
        <Button className="chip-clear" aria-label={say("common.clearFilter", { name: label })} onPress={() => onChange(undefined)}><Icon name="close" /></Button>
      )}
    </span>
  );
}
