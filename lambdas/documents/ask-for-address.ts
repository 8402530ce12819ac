import type { Language } from "../domain/languages.ts";

const SENTENCES: Record<Language, string> = {
  en: "If you would like to receive our documents by e-mail, you can leave your e-mail address in your online account.",
  de: "Wenn Sie unsere Dokumente per E-Mail erhalten möchten, können Sie Ihre E-Mail-Adresse in Ihrem Online-Kundenkonto hinterlegen.",
  fr: "Si vous souhaitez recevoir nos documents par e-mail, vous pouvez indiquer votre adresse e-mail dans votre compte en ligne.",
  ro: "Dacă doriți să primiți documentele noastre prin e-mail, puteți lăsa adresa dumneavoastră de e-mail în contul online.",
  nl: "Wilt u onze documenten per e-mail ontvangen, dan kunt u uw e-mailadres achterlaten in uw online account.",
};

/**
 * The sentence that asks a customer for an e-mail address, on mails and on paper alike (000-19, 001-12). It forces nobody
 * and names no place: the way into the portal stands beside it, as a button or as a short address with its code.
 */
export const askForAddress = (language: Language): string => SENTENCES[language];
