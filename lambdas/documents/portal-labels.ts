import type { Language } from "../domain/languages.ts";

/** What the server calls the actions that it offers in the portal. */
const LABELS: Record<"pdf", Record<Language, string>> = {
  pdf: { en: "Download PDF", de: "PDF herunterladen", fr: "Télécharger le PDF", ro: "Descărcați PDF-ul", nl: "PDF downloaden" },
};

export const portalLabel = (name: keyof typeof LABELS, language: Language): string => LABELS[name][language];
