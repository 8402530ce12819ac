import { useRef } from "react";
import { flushSync } from "react-dom";
import type { Variable } from "./variables.ts";

type Part = "subject" | "body";
type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Puts a fact where the cursor stands or last stood: in the subject or, unless it was there, in the text. */
export function useCaret(text: Record<Part, string>, set: (part: Partial<Record<Part, string>>) => void) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<Part>("body");
  const element = (): TextElement | null => place.current?.querySelector<TextElement>(last.current === "subject" ? "input" : "textarea") ?? null;
  return {
    place,
    onFocus(event: React.FocusEvent) {
      const { target } = event;
      if (target instanceof HTMLInputElement) last.current = "subject";
      if (target instanceof HTMLTextAreaElement) last.current = "body";
    },
    insert({ written }: Variable) {
      const field = element();
      const part = last.current;
      const before = text[part];
      const from = field?.selectionStart ?? before.length;
      const to = field?.selectionEnd ?? from;
      const [left = "", right = ""] = written.split("|");
      flushSync(() => set({ [part]: `${before.slice(0, from)}${left}${right}${before.slice(to)}` }));
      field?.focus();
      field?.setSelectionRange(from + left.length, from + left.length);
    },
  };
}
