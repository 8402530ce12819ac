import type { TodayShape } from "../server/shapes/today.ts";
import type { IconName } from "../ui/icon.tsx";
import type { WordKey } from "../words/language.tsx";

/** One line of the work queue and the list it opens. */
export interface TaskKind {
  count: keyof TodayShape;
  word: WordKey;
  hint: WordKey;
  icon: IconName;
  tone: "bad" | "warn" | "plain";
  to: "/invoices" | "/inbox" | "/imports" | "/outbox" | "/letters" | "/customers";
  search: { status?: string; block?: string; view?: string; filter?: string };
}

/** What needs a person comes first, what goes by itself last. */
export const tasks: readonly TaskKind[] = [
  { count: "openThreads", word: "today.openThreads", hint: "today.openThreadsHint", icon: "inbox", tone: "warn", to: "/inbox", search: { status: "open" } },
  { count: "emailsProvided", word: "today.emailsProvided", hint: "today.emailsProvidedHint", icon: "mail", tone: "warn", to: "/customers", search: { filter: "email-provided" } },
  { count: "undeliverable", word: "today.undeliverable", hint: "today.undeliverableHint", icon: "warning", tone: "bad", to: "/outbox", search: { view: "undeliverable" } },
  { count: "uncertain", word: "today.uncertain", hint: "today.uncertainHint", icon: "error", tone: "bad", to: "/outbox", search: { view: "uncertain" } },
  { count: "lettersToPrint", word: "today.lettersToPrint", hint: "today.lettersToPrintHint", icon: "letter", tone: "plain", to: "/letters", search: {} },
  { count: "pastDue", word: "today.pastDue", hint: "today.pastDueHint", icon: "clock", tone: "bad", to: "/invoices", search: { status: "past-due" } },
  { count: "importsWithErrors", word: "today.importsWithErrors", hint: "today.importsWithErrorsHint", icon: "imports", tone: "warn", to: "/imports", search: {} },
  { count: "drafts", word: "today.drafts", hint: "today.draftsHint", icon: "edit", tone: "plain", to: "/invoices", search: { status: "draft" } },
  { count: "notSent", word: "today.notSent", hint: "today.notSentHint", icon: "send", tone: "plain", to: "/invoices", search: { status: "not-sent" } },
  { count: "waiting", word: "today.waiting", hint: "today.waitingHint", icon: "send", tone: "plain", to: "/invoices", search: { status: "not-sent" } },
];
