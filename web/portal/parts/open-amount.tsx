import type { Dossier, OpenTotal } from '../dossier.ts'
import { useReader, type Reader } from '../reader.ts'
import { PageTitle } from './page-title.tsx'

/** The three things one comes for, first two: how much, until when. */
export function OpenAmount({ dossier }: { dossier: Dossier }) {
  const reader = useReader()
  const { say } = reader
  const open = dossier.totals.filter((total) => total.openMinor > 0)
  const name = dossier.customer.name
  return (
    <div class="open-amount">
      <PageTitle>{open.length > 0 ? say('amountOpen') : say('nothingOwed')}</PageTitle>
      {open.length === 0 && <p class="settled">{say('nothingOwedText', { company: dossier.company.name })}</p>}
      {open.map((total) => (
        <div class="total" key={total.currency}>
          <p class="total-amount">{reader.money(total.openMinor, total.currency)}</p>
          <p class={total.overdueMinor > 0 ? 'due-late' : ''}>
            {total.overdueMinor > 0 && <LateSign />}
            {dueText(total, dossier.today, reader)}
          </p>
          <p class="soft small">{countText(total.currency, dossier, reader)}</p>
        </div>
      ))}
      <p class="soft small">
        {say('addressee', { name })}
        {dossier.customer.number && ` · ${say('addresseeNumber', { number: dossier.customer.number })}`}
      </p>
    </div>
  )
}

/** A sign beside the words, so that lateness is not told by colour alone. */
export function LateSign() {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2.8a.9.9 0 0 0-.9.9v3.8a.9.9 0 0 0 1.8 0V4.7A.9.9 0 0 0 8 3.8Zm0 6.6a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z" />
    </svg>
  )
}

function dueText(total: OpenTotal, today: string, { say, money, day, relative }: Reader): string {
  if (!total.earliestDueOn) return ''
  const when = { day: day(total.earliestDueOn), relative: relative(total.earliestDueOn, today) }
  if (total.overdueMinor === 0) return say('dueOn', when)
  if (total.overdueMinor === total.openMinor) return say('overdueSince', when)
  return say('partOverdue', { amount: money(total.overdueMinor, total.currency), ...when })
}

function countText(currency: string, { invoices }: Dossier, { say }: Reader): string {
  const count = invoices.filter((invoice) => invoice.currency === currency && invoice.balanceMinor > 0).length
  return count > 0 ? say('invoiceCount', { count }) : ''
}
