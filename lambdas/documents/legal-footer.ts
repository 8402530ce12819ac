import type { Company } from "../domain/company.ts";

/** The lines that stand at the foot of page, mail and paper: who the company is in law. */
export function legalFooter({ name, address, vatId, legal }: Pick<Company, "name" | "address" | "vatId" | "legal">): string[] {
  const seat = address ? `${address.line1}, ${address.postalCode} ${address.city}` : "";
  const register = [legal.registerCourt, legal.registerNumber, legal.tradeRegister].filter(Boolean).join(" ");
  const numbers = [vatId, legal.taxNumber, legal.siren && `SIREN ${legal.siren}`, legal.siret && `SIRET ${legal.siret}`, legal.kvk && `KvK ${legal.kvk}`, legal.cui && `CUI ${legal.cui}`].filter(Boolean).join(" · ");
  const people = (legal.directors ?? []).join(", ");
  return [[[name, legal.form].filter(Boolean).join(" "), seat].filter(Boolean).join(" · "), [register, legal.capital].filter(Boolean).join(" · "), numbers, people, legal.footer ?? ""].filter(Boolean);
}
