import { isLanguage, type Language } from "../../domain/languages.ts";

/** The language that a caller likes best among ours (RFC 9110, section 12.5.4), else English. */
export function languageFrom(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "").split(",").slice(0, 50).flatMap((wish) => {
    const [, name = "", weight = "1"] = /^\s*([a-z]{2,3})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(wish) ?? [];
    const language = name.toLowerCase();
    return isLanguage(language) && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : [];
  });
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.language ?? "en";
}
