/** Marks of ours in a mail that comes in: of the very delivery, and of the conversation; each with a check to be proved. */
export interface MailMarks {
  /** `{deliveryId}.{check}`, from the returned headers. */
  delivery: { deliveryId: string; check: string } | null;
  /** `{threadId}.{check}` in In-Reply-To and References. */
  threads: { threadId: string; check: string }[];
}

const DELIVERY = /\b(dlv_(?:inv|est|cn|stm|cus|thru)[0-9A-HJKMNP-TV-Z]{26}_[a-z0-9]{1,32})\.([0-9a-f]{12})\b/;
const THREAD = /\b(thr_[iencu][0-9A-HJKMNP-TV-Z]{26})\.([0-9a-f]{12})\b/g;

/** Looks for our marks: in the headers of an answer, and in what a server returns. */
export function marksIn({ references, returned }: { references: string; returned: string }): MailMarks {
  const found = DELIVERY.exec(returned.replace(/\r?\n[ \t]+/g, "")) ?? DELIVERY.exec(references);
  const threads = [...`${references} ${returned}`.matchAll(THREAD)].map(([, threadId, check]) => ({ threadId: threadId!, check: check! }));
  return { delivery: found ? { deliveryId: found[1]!, check: found[2]! } : null, threads };
}
