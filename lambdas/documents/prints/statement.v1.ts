import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { dayText, daysText, money } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { movementLines, openItemLines } from "./parts/account-lines.ts";
import { daysPast } from "./parts/aging.ts";
import { bankBox } from "./parts/bank-box.ts";
import { frameOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { portalBox } from "./parts/portal-box.ts";
import { sheet } from "./parts/sheet.ts";
import { smallPrint } from "./parts/small-print.ts";
import type { CompanyLook, Frame, PrintableStatement } from "./printable.ts";
import { fill } from "./words/fill.ts";

/** A statement of account, version 1: what is open and how old it is, or every movement of a period. */
export function statementV1(statement: PrintableStatement, look: CompanyLook): PrintDefinition {
  const { language, seller, customer, kind, from, to, today, currency } = statement;
  const frame = frameOf({ seller, buyer: customer, language }, look);
  const w = frame.words;
  const isOpen = kind === "open-item";
  const title = isOpen ? w.openItems : w.accountStatement;
  return sheet(frame, {
    title: `${title} ${plainText(customer.name)}`,
    createdAt: `${today}T12:00:00.000Z`,
    facts: [
      isOpen ? [w.statementOn, dayText(today, language)] : [w.statementPeriod, daysText(from, to, language)],
      [w.customerNumber, customer.number],
      [w.currency, currency],
      [w.buyerVatId, customer.vatId],
    ],
    content: [
      ...heading(frame, title),
      ...(isOpen ? openItemLines(frame, statement) : movementLines(frame, statement)),
      settlement(frame, statement),
      ...portalBox(frame),
      smallPrint([`${w.statementNumber} ${plainText(statement.statementId)}`]),
    ],
  });
}

/** What follows from the balance: how to pay it, or that there is nothing to pay. */
function settlement(frame: Frame, { closingMinor, currency, lines, kind, today, customer, statementId }: PrintableStatement): PrintNode {
  const { words: w, language } = frame;
  const late = lines.filter(({ amountMinor, dueOn }) => kind === "open-item" && daysPast({ openMinor: amountMinor, dueOn: dueOn ?? null }, today) > 0);
  const overdueMinor = Math.min(closingMinor, late.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
  const say = (sentence: string, amountMinor: number): string => fill(sentence, { amount: money(amountMinor, currency, language) });
  const owed = [say(w.statementDue, closingMinor), ...(overdueMinor > 0 ? [say(w.statementOverdue, overdueMinor)] : []), w.crossed];
  return bankBox(frame, {
    sentences: closingMinor > 0 ? owed : [closingMinor < 0 ? say(w.statementCredit, -closingMinor) : w.nothingDue],
    amountMinor: closingMinor,
    currency,
    reference: plainText(customer.number || statementId),
    coded: true,
  });
}
