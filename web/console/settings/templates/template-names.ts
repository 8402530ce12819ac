import type { WordKey } from "../../words/language.tsx";

interface Naming {
  title: WordKey;
  when: WordKey;
}

const names: Record<string, Naming> = {
  invoice: { title: "template.invoice", when: "template.invoiceWhen" },
};

/** What a template is called and when it goes out; one that the console does not know yet keeps its own name. */
export const namingOf = (name: string): Naming | null => names[name] ?? null;
