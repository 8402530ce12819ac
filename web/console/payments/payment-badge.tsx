import type { PaymentShape } from "../server/shapes/payment.ts";
import { Badge } from "../ui/badge.tsx";
import { useWords } from "../words/language.tsx";

/** What of a payment has not gone back, in minor units. */
export const leftMinor = ({ amountMinor, refundedMinor = 0 }: PaymentShape): number => amountMinor - refundedMinor;

/** Whether a payment still stands, in a word. */
export function PaymentBadge({ payment }: { payment: PaymentShape }) {
  const { say } = useWords();
  if (payment.refunds?.some(({ kind }) => kind === "void")) return <Badge>{say("payment.isVoided")}</Badge>;
  if (leftMinor(payment) <= 0) return <Badge tone="warn">{say("payment.isRefunded")}</Badge>;
  if (payment.refundedMinor) return <Badge tone="warn">{say("payment.isPartRefunded")}</Badge>;
  return <Badge tone="good">{say("payment.isReceived")}</Badge>;
}
