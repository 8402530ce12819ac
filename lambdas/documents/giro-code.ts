import type { BankAccount } from "../domain/company.ts";
import { creditorReference } from "../domain/creditor-reference.ts";

/** Countries where banks read the code; elsewhere it would puzzle more than it helps. */
const READ_IN = ["DE", "AT", "NL", "BE", "LU", "FI"];
const MAX_MINOR = 99_999_999_999;

/** Letters outside the SEPA set in the spelling that banks accept. */
const SEPA: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss", ș: "s", ț: "t", Ș: "S", Ț: "T", ł: "l", Ł: "L", ø: "o", Ø: "O" };
const sepaText = (text: string, length: number): string =>
  text.replace(/[äöüÄÖÜßșțȘȚłŁøØ]/g, (letter) => SEPA[letter]!).normalize("NFD").replace(/[^A-Za-z0-9 /?:().,'+-]/g, "").slice(0, length);

export interface Transfer {
  bank: BankAccount;
  amountMinor: number;
  currency: string;
  reference: string;
  country: string | null;
}

/**
 * Text of the QR code that fills in a SEPA credit transfer (EPC069-12 version 002), or null where there can be none:
 * another currency, nothing to pay, a country whose banks do not read it. One document is named by its creditor reference,
 * which banks check and carry unchanged; several, or one whose number makes none, by their numbers.
 */
export function giroCode({ bank, amountMinor, currency, reference, country }: Transfer): string | null {
  if (currency !== "EUR" || amountMinor <= 0 || amountMinor > MAX_MINOR || !country || !READ_IN.includes(country)) return null;
  const cents = String(amountMinor).padStart(3, "0");
  const holder = sepaText(bank.holder, 70);
  const iban = bank.iban.replace(/\s+/g, "").toUpperCase();
  if (!holder || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null;
  const bic = (bank.bic ?? "").replace(/\s+/g, "").toUpperCase();
  return ["BCD", "002", "1", "SCT", bic, holder, iban, `EUR${cents.slice(0, -2)}.${cents.slice(-2)}`, "", ...named(reference)].join("\n").trimEnd();
}

/** Structured, or else free text: a code has one of both. */
function named(reference: string): [structured: string, free: string] {
  const structured = creditorReference(reference);
  return structured ? [structured, ""] : ["", sepaText(reference, 140)];
}
