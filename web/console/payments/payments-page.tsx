import { useMemo, useState } from "react";
import { paths } from "../paths.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { useWords } from "../words/language.tsx";
import { CustomerPaymentSheet } from "./customer-payment-sheet.tsx";
import { paymentColumns } from "./payment-columns.tsx";

/** All money that came in, the newest first. */
export function PaymentsPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const [isRecording, setRecording] = useState(false);
  const list = useList<PaymentShape>("payments", paths.payments);
  const columns = useMemo(() => paymentColumns(say, formats), [say, formats]);
  const record = may("pay") && <Button look="primary" icon="plus" onPress={() => setRecording(true)}>{say("action.pay")}</Button>;
  return (
    <Page title={say("shell.payments")} actions={record}>
      <ListBody list={list} icon="coin" empty={say("payments.none")} action={record}>
        <ListTable caption={say("shell.payments")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => formats.money(row.amountMinor, row.currency)} />
      </ListBody>
      {isRecording && <CustomerPaymentSheet onClose={() => setRecording(false)} />}
    </Page>
  );
}
