import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";

export interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** The buttons at the foot; the way out stands beside them by itself. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A sheet over the page: what will happen, and the button that does it. */
export function Sheet({ title, isOpen, onClose, actions, wide, children }: SheetProps) {
  const { say } = useWords();
  return (
    <ModalOverlay className="sheet-overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={`sheet${wide ? " is-wide" : ""}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" level={2}>{title}</Heading>
            <Button look="quiet" icon="close" iconOnly onPress={onClose}>{say("common.close")}</Button>
          </header>
          <div className="sheet-body">{children}</div>
          {actions && (
            <footer className="sheet-foot">
              <Button look="quiet" onPress={onClose}>{say("common.cancel")}</Button>
              {actions}
            </footer>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
