/** An IBAN in groups of four, as banks print it (ISO 13616, paper form). */
export function groupedIban(iban: string): string {
  return bareIban(iban).replace(/(.{4})(?=.)/g, '$1 ')
}

/** An IBAN without spaces, as forms of banks take it (electronic form). */
export function bareIban(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase()
}
