import { useState } from "react";
import { mailAddressOf } from "../invoices/send/ways.ts";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { StatementKind, StatementShape } from "../server/shapes/statement.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { useServer } from "../server/server.ts";
import { Button } from "../ui/button.tsx";
import { DateField } from "../ui/date-field.tsx";
import { PdfButton } from "../ui/pdf-button.tsx";
import { Radios } from "../ui/radios.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

interface Wish {
  from: string | null;
  to: string | null;
  kind: StatementKind;
}

/** The first day of the month three months before. */
const threeMonthsBefore = (day: string): string => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 4, 1)).toISOString().slice(0, 10);

/** A statement of account over a span: looked at first, then sent; one that was looked at is the one that is sent. */
export function StatementSheet({ customer, onClose }: { customer: CustomerShape; onClose(): void }) {
  const { say } = useWords();
  const formats = useFormats();
  const server = useServer();
  const today = formats.today();
  const [wish, setWish] = useState<Wish>({ from: threeMonthsBefore(today), to: today, kind: "open-item" });
  const [made, setMade] = useState<StatementShape | null>(null);
  const change = (part: Partial<Wish>) => {
    setWish((before) => ({ ...before, ...part }));
    setMade(null);
  };
  const make = async (isSent: boolean): Promise<StatementShape> => {
    if (made && !isSent) return made;
    if (made) await server.send("POST", paths.sendStatement(made.id), { body: {} });
    const statement = made ?? (await server.send<StatementShape>("POST", paths.statements(customer.id), { body: { ...wish, ...(isSent && { send: true }) } }));
    setMade(statement);
    return statement;
  };
  const send = useChange<Wish>({
    run: () => make(true), refresh: ["statements"],
    done: () => {
      notify({ tone: "good", text: say("statement.toast") });
      onClose();
    },
  });
  const to = mailAddressOf(customer);
  const isWhole = wish.from !== null && wish.to !== null && wish.from <= wish.to;
  const kinds = [{ id: "open-item", label: say("statement.openItem"), hint: say("statement.openItemHint") }, { id: "balance-forward", label: say("statement.balanceForward"), hint: say("statement.balanceForwardHint") }] as const;
  return (
    <Sheet
      title={say("statement.of", { name: customer.name })} isOpen onClose={onClose}
      actions={isWhole && (
        <>
          <PdfButton path={async () => paths.statementPdf((await make(false)).id)} fileName={`${say("statement.one")} ${wish.to}.pdf`}>{say("statement.look")}</PdfButton>
          <Button look="primary" icon="send" isPending={send.isPending} isDisabled={to === ""} onPress={() => send.start(wish)}>{say("send.button")}</Button>
        </>
      )}
    >
      <div className="form-row">
        <DateField label={say("statement.from")} value={wish.from} onChange={(from) => change({ from })} />
        <DateField label={say("statement.to")} value={wish.to} onChange={(day) => change({ to: day })} fault={wish.from && wish.to && wish.from > wish.to ? say("statement.backwards") : undefined} />
      </div>
      <Radios label={say("statement.kind")} options={kinds} value={wish.kind} onChange={(kind) => change({ kind })} />
      {made && <p role="status"><strong>{say("statement.closing", { amount: formats.money(made.closingMinor, made.currency), count: made.lines.length })}</strong></p>}
      <p className="soft">{to ? say("receipt.to", { to }) : say("statement.noAddress")}</p>
    </Sheet>
  );
}
