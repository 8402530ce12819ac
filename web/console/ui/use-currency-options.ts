import { useMemo } from "react";
import { useWords } from "../words/language.tsx";
import type { Option } from "./choice.tsx";
import { currencies } from "./currencies.ts";

/** Currencies by code, with their names in the reader's language. */
export function useCurrencyOptions(): Option[] {
  const { locale } = useWords();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return currencies.map((id) => ({ id, label: `${id} – ${names.of(id) ?? id}` }));
  }, [locale]);
}
