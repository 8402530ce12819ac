import type { Language } from "../domain/languages.ts";

type Words = Record<Language, string>;
const words = (en: string, de: string, fr: string, ro: string, nl: string): Words => ({ en, de, fr, ro, nl });

/** Common units of measure of UN/ECE Recommendation 20, as short words in the singular: the column reads "unit". */
const UNITS: Record<string, Words> = {
  ANN: words("year", "Jahr", "an", "an", "jaar"),
  C62: words("pc.", "Stk.", "pièce", "buc.", "stuk"),
  CMK: words("cm²", "cm²", "cm²", "cm²", "cm²"),
  CMT: words("cm", "cm", "cm", "cm", "cm"),
  DAY: words("day", "Tag", "jour", "zi", "dag"),
  DZN: words("doz.", "Dtzd.", "dz.", "duz.", "doz."),
  EA: words("pc.", "Stk.", "pièce", "buc.", "stuk"),
  GRM: words("g", "g", "g", "g", "g"),
  H87: words("pc.", "Stk.", "pièce", "buc.", "stuk"),
  HUR: words("hour", "Std.", "heure", "oră", "uur"),
  KGM: words("kg", "kg", "kg", "kg", "kg"),
  KMT: words("km", "km", "km", "km", "km"),
  KWH: words("kWh", "kWh", "kWh", "kWh", "kWh"),
  LS: words("lump sum", "pauschal", "forfait", "forfetar", "forfait"),
  LTR: words("l", "l", "l", "l", "l"),
  MIN: words("min", "Min.", "min", "min", "min"),
  MLT: words("ml", "ml", "ml", "ml", "ml"),
  MMT: words("mm", "mm", "mm", "mm", "mm"),
  MON: words("month", "Monat", "mois", "lună", "maand"),
  MTK: words("m²", "m²", "m²", "m²", "m²"),
  MTQ: words("m³", "m³", "m³", "m³", "m³"),
  MTR: words("m", "m", "m", "m", "m"),
  MWH: words("MWh", "MWh", "MWh", "MWh", "MWh"),
  NAR: words("pc.", "Stk.", "pièce", "buc.", "stuk"),
  P1: words("%", "%", "%", "%", "%"),
  PR: words("pair", "Paar", "paire", "pereche", "paar"),
  QAN: words("quarter", "Quartal", "trim.", "trim.", "kwartaal"),
  SET: words("set", "Satz", "jeu", "set", "set"),
  TNE: words("t", "t", "t", "t", "t"),
  WEE: words("week", "Woche", "semaine", "săpt.", "week"),
  XBX: words("box", "Karton", "carton", "cutie", "doos"),
  XPK: words("pack", "Paket", "paquet", "pachet", "pak"),
  XPX: words("pallet", "Palette", "palette", "palet", "pallet"),
};

/** The word for a unit code; a code that is not known is printed as it is, and no unit as nothing. */
export const unitWord = (code: string | undefined, language: Language): string => (code ? UNITS[code]?.[language] ?? code : "");
