import { useRef } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Language } from "../../../shared/languages.ts";
import { problemOf, problemSentence, type Fault } from "../../../shared/problem.ts";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { PreviewShape } from "../../server/shapes/template.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { useWords } from "../../words/language.tsx";

const PAUSE_MS = 500;

export interface Previewing {
  name: string;
  language: Language;
  text: { subject: string; body: string };
  /** As the switch stands, kept or not. */
  attachPdf: boolean;
  /** A real invoice; null: invented facts. */
  invoiceId: string | null;
}

export interface Preview {
  /** The message as it was drawn last. */
  shown: PreviewShape | undefined;
  isWaiting: boolean;
  /** It is not of what stands in the editor now. */
  isOld: boolean;
  /** What is wrong with the text, each at its field. */
  faults: readonly Fault[];
  /** Why there is no preview, where no field is at fault. */
  trouble: string | null;
}

/** The message as its reader would see it, a moment after the typing stops; what is wrong with it stands in `faults`. */
export function usePreview({ name, language, text, attachPdf, invoiceId }: Previewing): Preview {
  const server = useServer();
  const { language: own } = useWords();
  const settled = useSettled(text, PAUSE_MS);
  const preview = useQuery({
    queryKey: ["preview", name, language, invoiceId, attachPdf, settled],
    queryFn: () => server.send<PreviewShape>("POST", paths.messagePreview(name), { body: { language, attachPdf, languages: { [language]: settled }, ...(invoiceId && { invoiceId }) } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  // What could be drawn last stays in sight while the text has a mistake.
  const last = useRef<{ of: string; shown: PreviewShape } | null>(null);
  const of = `${name} ${language}`;
  if (preview.data && !preview.isPlaceholderData) last.current = { of, shown: preview.data };
  const problem = preview.error ? problemOf(preview.error) : null;
  const faults = problem?.errors ?? [];
  // Faults stand at their fields; only what has no field is told beside the preview.
  return { shown: preview.data ?? (last.current?.of === of ? last.current.shown : undefined), isWaiting: preview.isPending, isOld: preview.isPlaceholderData || preview.isError, faults, trouble: problem && faults.length === 0 ? problemSentence(problem, own) : null };
}
