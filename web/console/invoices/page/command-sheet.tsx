import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useInvoiceCommand } from "../use-invoice-command.ts";

export interface InvoiceSheetProps {
  invoice: InvoiceShape;
  isOpen: boolean;
  onClose(): void;
}

/** One sheet that says what a command will do, and the button that does it. */
export function CommandSheet({ invoice, isOpen, onClose, title, facts, command, button, icon, toast, danger }: InvoiceSheetProps & {
  title: string; facts: string[]; command: string; button: string; icon: IconName; toast: string; danger?: boolean;
}) {
  const change = useInvoiceCommand(invoice.id);
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
