import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  hint?: string;
  /** Why it cannot be done now; the entry then only says so. */
  because?: string | undefined;
  danger?: boolean;
  run(): void;
}

/** A button that opens a list of actions. */
export function MenuButton({ label, name, icon, iconOnly, entries, look = "plain" }: {
  label: string; name?: string; icon?: IconName; iconOnly?: boolean; entries: readonly MenuEntry[]; look?: "plain" | "quiet";
}) {
  const run = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (entry && !entry.because) entry.run();
  };
  return (
    <MenuTrigger>
      <Button className={`button is-${look}${iconOnly ? " is-icon" : ""}`} {...(name ? { "aria-label": name } : {})}>
        {icon && <Icon name={icon} />}
        <span className={iconOnly ? "visually-hidden" : "button-words"}>{label}</span>
        {!iconOnly && <Icon name="down" />}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="options" onAction={(id) => run(String(id))}>
          {entries.map((entry) => <EntryRow key={entry.id} entry={entry} />)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function EntryRow({ entry }: { entry: MenuEntry }) {
  const look = `option has-icon${entry.danger ? " is-danger" : ""}${entry.because ? " is-barred" : ""}`;
  return (
    <MenuItem id={entry.id} className={look} textValue={entry.label}>
      {entry.icon && <Icon name={entry.icon} />}
      <Text slot="label">{entry.label}</Text>
      {(entry.because ?? entry.hint) && <Text slot="description" className="option-hint">{entry.because ?? entry.hint}</Text>}
    </MenuItem>
  );
}
