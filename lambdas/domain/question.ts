import type { Instant } from "./days.ts";
import { refusal } from "./refusal.ts";

/** What a question in the portal is about; a wrong amount and what was not received are disputes (000-04). */
export const QUESTION_CATEGORIES = ["amount-wrong", "not-received", "already-paid", "other"] as const;
export type QuestionCategory = (typeof QUESTION_CATEGORIES)[number];
export type QuestionKind = "question" | "dispute";

/** Questions that one customer asks in a day at most. */
const MOST_A_DAY = 10;
const DAY_MS = 86_400_000;

export const TooManyMessages = refusal("too-many", "too-many-messages");
/** The company takes no questions in its portal. */
export const QuestionsNotTaken = refusal("conflict", "questions-not-taken");

/** What the category alone says: whoever says that the sum is wrong or nothing came disputes the claim. */
export const kindOfCategory = (category: QuestionCategory): QuestionKind => (category === "amount-wrong" || category === "not-received" ? "dispute" : "question");

/** When a customer wrote lately, with this time; refuses the eleventh in a day. */
export function wrote(writtenAt: Instant[] | undefined, now: Instant): Instant[] {
  const lately = (writtenAt ?? []).filter((at) => Date.parse(now) - Date.parse(at) < DAY_MS);
  if (lately.length >= MOST_A_DAY) throw new TooManyMessages();
  return [...lately, now];
}
