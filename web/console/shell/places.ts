import type { IconName } from "../ui/icon.tsx";
import type { WordKey } from "../words/language.tsx";

/** Where one can go from anywhere; in the order of the navigation. */
export const places = [
  { to: "/", word: "shell.today", icon: "today" },
  { to: "/customers", word: "shell.customers", icon: "customers" },
  { to: "/invoices", word: "shell.invoices", icon: "invoices" },
  { to: "/estimates", word: "shell.estimates", icon: "estimates" },
  { to: "/credit-notes", word: "shell.creditNotes", icon: "credit" },
  { to: "/payments", word: "shell.payments", icon: "coin" },
  { to: "/inbox", word: "shell.inbox", icon: "inbox" },
  { to: "/outbox", word: "shell.outbox", icon: "outbox" },
  { to: "/letters", word: "shell.letters", icon: "letter" },
  { to: "/imports", word: "shell.imports", icon: "imports" },
] as const satisfies readonly { to: string; word: WordKey; icon: IconName }[];
