import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField, Text, useFilter } from "react-aria-components";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";
import { usePaletteFinds } from "./use-palette-finds.ts";

/** One place or thing that the palette offers. */
export interface Find {
  id: string;
  label: string;
  hint?: string;
  icon: IconName;
  to: string;
}

/** ⌘K: go anywhere by typing. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { say } = useWords();
  return (
    <ModalOverlay className="sheet-overlay palette-overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog aria-label={say("shell.goTo")}><PaletteList onClose={onClose} /></Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList({ onClose }: { onClose(): void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const { places, found } = usePaletteFinds(typed);
  const shown = [...places.filter((place) => contains(place.label, typed)), ...found];
  const go = (id: string) => {
    const find = shown.find((each) => each.id === id);
    onClose();
    if (find) void navigate({ to: find.to });
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={say("shell.goTo")} className="search palette-search" autoFocus>
        <Icon name="search" /><Input className="input" placeholder={say("shell.goToHint")} />
      </SearchField>
      <Menu className="options" items={shown} onAction={(id) => go(String(id))} aria-label={say("shell.goTo")} renderEmptyState={() => <p className="soft palette-empty">{say("shell.nothingFound")}</p>}>
        {(find) => (
          <MenuItem id={find.id} className="option has-icon" textValue={find.label}>
            <Icon name={find.icon} /><Text slot="label">{find.label}</Text>
            {find.hint && <Text slot="description" className="option-hint">{find.hint}</Text>}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
