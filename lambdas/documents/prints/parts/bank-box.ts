import { giroCode } from "../../giro-code.ts";
import { ibanText } from "../../iban.ts";
import { plainText } from "../../plain-text.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import type { Frame } from "../printable.ts";
import { labelled } from "./letterhead.ts";
import { mm } from "./millimetres.ts";

/** Side of the code on paper: its modules are half a millimetre and readable by any phone. */
const CODE_SIZE = mm(25);

/** Sentences of the box and the transfer that it asks for; `coded` draws the code that fills it in, where banks read it. */
export interface BankBox {
  sentences: string[];
  amountMinor: number;
  currency: string;
  reference: string;
  coded: boolean;
  below?: PrintNode[];
  unbreakable?: boolean;
}

/** How much until when, where to, with which reference. Where nothing is owed it is the sentences alone. */
export function bankBox(frame: Frame, { sentences, below = [], unbreakable = true, ...transfer }: BankBox): PrintNode {
  const code = codeOf(frame, transfer);
  const [first = "", ...more] = sentences;
  const left: PrintNode = {
    stack: [{ text: first, fontSize: 10, margin: [0, 0, 0, 5] }, ...more.map((text): PrintNode => ({ text, margin: [0, 0, 0, 5] })), ...bankRows(frame, transfer), ...below],
  };
  return {
    margin: [0, 12, 0, 0],
    table: { widths: code ? ["*", CODE_SIZE] : ["*"], body: [code ? [left, codeCell(code, frame.words.scan)] : [left]] },
    layout: "box",
    fontSize: 9,
    unbreakable,
  };
}

/** A code with its name below it. */
export const codeCell = (text: string, caption: string): PrintNode => ({
  stack: [{ qr: text, fit: CODE_SIZE, eccLevel: "M" }, { text: caption, fontSize: 6.5, alignment: "center", margin: [0, 2, 0, 0] }],
});

type Transfer = Pick<BankBox, "amountMinor" | "currency" | "reference" | "coded">;

function codeOf({ seller, home }: Frame, { coded, ...transfer }: Transfer): string | null {
  return seller.bank && coded ? giroCode({ ...transfer, bank: seller.bank, country: home }) : null;
}

function bankRows({ seller, words }: Frame, { amountMinor, reference }: Transfer): PrintNode[] {
  const { bank } = seller;
  if (!bank || amountMinor <= 0) return [];
  const rows: [string, string | undefined][] = [
    [words.holder, plainText(bank.holder)],
    ["IBAN", ibanText(bank.iban)],
    ["BIC", bank.bic],
    [words.reference, reference],
  ];
  const body = rows.filter((row): row is [string, string] => Boolean(row[1])).map(([label, value]) => labelled(label, value));
  return [{ table: { widths: ["auto", "*"], body }, layout: "sums" }];
}
