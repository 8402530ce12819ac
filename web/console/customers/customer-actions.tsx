import { useState } from "react";
import { Link } from "@tanstack/react-router";
import { CustomerPaymentSheet } from "../payments/customer-payment-sheet.tsx";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useMay } from "../session/use-may.ts";
import { StatementSheet } from "../statements/statement-sheet.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";

/** What one does for a customer: write to them, take their money, tell them where they stand. */
export function CustomerActions({ customer }: { customer: CustomerShape }) {
  const { say } = useWords();
  const may = useMay();
  const [open, setOpen] = useState<"payment" | "statement" | null>(null);
  const { id: customerId } = customer;
  const close = () => setOpen(null);
  return (
    <>
      {may("write") && <Link to="/customers/$customerId/edit" params={{ customerId }} className="button is-plain"><Icon name="edit" />{say("action.edit")}</Link>}
      <Link to="/customers/$customerId/settings" params={{ customerId }} className="button is-plain"><Icon name="settings" />{say("customer.settings")}</Link>
      {may("send") && <Button icon="statement" onPress={() => setOpen("statement")}>{say("statement.open")}</Button>}
      {may("pay") && <Button icon="coin" onPress={() => setOpen("payment")}>{say("action.pay")}</Button>}
      {may("write") && <Link to="/estimates/new" search={{ customerId }} className="button is-plain"><Icon name="plus" />{say("invoices.new", { kind: "estimate" })}</Link>}
      {may("write") && <Link to="/invoices/new" search={{ customerId }} className="button is-primary"><Icon name="plus" />{say("invoices.new")}</Link>}
      {open === "payment" && <CustomerPaymentSheet payer={customer} onClose={close} />}
      {open === "statement" && <StatementSheet customer={customer} onClose={close} />}
    </>
  );
}
