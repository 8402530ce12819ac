import { mailAddressOf } from "../invoices/send/ways.ts";
import { DOCUMENT_READINGS } from "../invoices/use-command.ts";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** What leaves once more, and to whom. */
export function ReceiptSheet({ payment, onClose }: { payment: PaymentShape; onClose(): void }) {
  const { say } = useWords();
  const formats = useFormats();
  const customer = useThing<CustomerShape>("customers", paths.customer(payment.customerId)).data;
  const to = mailAddressOf(customer);
  const send = useChange<object>({
    run: (server, body, key) => server.send("POST", paths.paymentAction(payment.id, "send-receipt"), { body, idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: () => {
      notify({ tone: "good", text: say("receipt.toast") });
      onClose();
    },
  });
  const facts = [say("receipt.what", { amount: formats.money(payment.amountMinor, payment.currency), count: payment.allocations.length }), to ? say("receipt.to", { to }) : say("reason.noAddress")];
  return (
    <Sheet
      title={say("receipt.send")} isOpen onClose={onClose}
      actions={<Button look="primary" icon="send" isPending={send.isPending} isDisabled={to === ""} onPress={() => send.start({})}>{say("send.button")}</Button>}
    >
      {customer && <ul className="bullets">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>}
    </Sheet>
  );
}
