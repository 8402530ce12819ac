import { useState } from "react";
import { formatMoneyForInput } from "../../shared/money.ts";
import { parseMoney } from "../../shared/parse-money.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Allocation, PaymentMethod } from "../server/shapes/payment.ts";
import { useFormats } from "../server/use-formats.ts";
import { useWords } from "../words/language.tsx";
import { suggestedShares } from "./suggested-shares.ts";

export interface PaymentText {
  amount: string;
  receivedOn: string | null;
  method: PaymentMethod;
  reference: string;
  /** Amounts per invoice as typed; until one is typed they follow the amount. */
  shares: Record<string, string> | null;
}

/** A payment as it is typed over invoices of one customer and currency, and what can be read of it. */
export function usePaymentText(invoices: readonly InvoiceRow[]) {
  const { locale } = useWords();
  const formats = useFormats();
  const [only] = invoices.length === 1 ? invoices : [];
  const currency = invoices[0]?.currency ?? formats.currency;
  const written = (amountMinor: number) => (amountMinor === 0 ? "" : formatMoneyForInput({ amountMinor, currency }, locale));
  const [text, setText] = useState<PaymentText>({ amount: only ? written(only.balanceMinor) : "", receivedOn: formats.today(), method: "bank-transfer", reference: "", shares: null });
  const amountMinor = parseMoney(text.amount, { currency, locale });
  const suggested = suggestedShares(invoices, amountMinor ?? 0);
  const shareText = (id: string): string => text.shares?.[id] ?? written(suggested[id] ?? 0);
  const shareMinor = (id: string): number | undefined => (only ? amountMinor : shareText(id).trim() === "" ? 0 : parseMoney(shareText(id), { currency, locale }));
  const read = invoices.map(({ id }) => ({ invoiceId: id, amountMinor: shareMinor(id) }));
  const allocations = read.filter((one): one is Allocation => (one.amountMinor ?? 0) > 0);
  const allocatedMinor = allocations.reduce((sum, one) => sum + one.amountMinor, 0);
  return {
    text, currency, amountMinor, allocations, shareText,
    change: (part: Partial<PaymentText>) => setText((before) => ({ ...before, ...part })),
    /** From the first typed share on, all stay as they are. */
    share: (id: string, typed: string) => setText((before) => ({ ...before, shares: { ...Object.fromEntries(invoices.map((each) => [each.id, shareText(each.id)])), [id]: typed } })),
    /** What was received and belongs to no invoice yet; negative when more was allocated. */
    restMinor: (amountMinor ?? 0) - allocatedMinor,
    isWhole: (amountMinor ?? 0) > 0 && allocatedMinor === amountMinor && read.every((one) => one.amountMinor !== undefined && one.amountMinor >= 0),
  };
}

export type TypedPayment = ReturnType<typeof usePaymentText>;
