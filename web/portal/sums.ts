import type { Money } from '../shared/money.ts'
import type { PortalInvoice } from './dossier.ts'

/** What is open on the invoices, one sum per currency in the order of their first invoice. */
export function openSums(invoices: readonly PortalInvoice[]): Money[] {
  const sums = new Map<string, number>()
  for (const { currency, balanceMinor, status } of invoices) {
    if (status !== 'voided' && balanceMinor > 0) sums.set(currency, (sums.get(currency) ?? 0) + balanceMinor)
  }
  return [...sums].map(([currency, amountMinor]) => ({ amountMinor, currency }))
}
