import { en } from "../../words/en/templates.ts";

type WordKey = keyof typeof en;

export type VariableType = "text" | "amount" | "day" | "number" | "choice" | "link";

/** A fact that the texts may name: what it is called, of what type it is, and what is written for it. */
export interface Variable {
  tag: string;
  group: WordKey;
  /** Absent for one that is newer than the console: its tag speaks for it. */
  word?: WordKey;
  type: VariableType;
  /** What is put into the text; `|` marks where the cursor then stands. */
  written: string;
}

const CHOICES = ["attached", "statement.isOwed"];
const NUMBERS = ["invoice.daysOverdue", "plan.count", "plan.instalmentNumber"];
const AMOUNT = /\.(total|balance|amount|instalmentAmount)$/;
const DAY = /(On|Until)$|^statement\.(from|to)$/;

/** What type a fact has; amounts and days are words of the reader's language by then. */
export function variableType(tag: string): VariableType {
  if (CHOICES.includes(tag)) return "choice";
  if (NUMBERS.includes(tag)) return "number";
  if (tag === "link") return "link";
  return AMOUNT.test(tag) ? "amount" : DAY.test(tag) ? "day" : "text";
}

const has = (key: string): key is WordKey => Object.hasOwn(en, key);

/** A tag of the server as a clerk sees it; of a fact that is true or not a passage is made that stands only if it is. */
export function variableOf(tag: string): Variable {
  const [head = ""] = tag.split(".");
  const group = tag.includes(".") && has(`tagGroup.${head}`) ? (`tagGroup.${head}` as WordKey) : "tagGroup.mail";
  const type = variableType(tag);
  const word = `tag.${tag}`;
  return { tag, group, ...(has(word) && { word }), type, written: type === "choice" ? `{% if ${tag} %}|{% endif %}` : `{{ ${tag} }}|` };
}
