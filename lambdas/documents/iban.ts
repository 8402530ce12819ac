/** An IBAN in groups of four, as it is printed (ISO 13616). */
export const ibanText = (iban: string): string => iban.replace(/\s+/g, "").toUpperCase().replace(/(.{4})(?=.)/g, "$1 ");
