import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useCommand } from "../use-command.ts";

export interface DocumentSheetProps {
  document: InvoiceShape;
  isOpen: boolean;
  onClose(): void;
}

/** One sheet that says what a command will do, and the button that does it. */
export function CommandSheet({ document, isOpen, onClose, title, facts, command, button, icon, toast, danger }: DocumentSheetProps & {
  title: string; facts: string[]; command: string; button: string; icon: IconName; toast: string; danger?: boolean;
}) {
  const change = useCommand(document.id);
  const run = () => change.start({ name: command, toast, done: onClose });
  return (
    <Sheet
      title={title} isOpen={isOpen} onClose={onClose}
      actions={<Button look={danger ? "danger" : "primary"} icon={icon} isPending={change.isPending} onPress={run}>{button}</Button>}
    >
      <ul className="bullets">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
    </Sheet>
  );
}
