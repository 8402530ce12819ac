import { useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { PortalInvoice } from '../dossier.ts'
import { useReader, type Reader } from '../reader.ts'
import { ActionList } from './action-list.tsx'
import { InvoiceFacts } from './invoice-facts.tsx'
import { LateSign } from './open-amount.tsx'

type Props = {
  invoice: PortalInvoice
  today: string
  isFocus: boolean
  /** Null where there is nothing to choose from. */
  chosen: boolean | null
  toggle: () => void
  /** Opens what has a page of its own; null where everything stands here. */
  look: (() => void) | null
}

/** One document: what it is, what it asks, and what can be done with it. */
export function InvoiceRow({ invoice, today, isFocus, chosen, toggle, look }: Props) {
  const reader = useReader()
  const { say } = reader
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const factsId = `facts-${invoice.id}`
  const isLate = invoice.status === 'past-due'
  const Line = chosen === null ? 'div' : 'label'
  return (
    <li class={isFocus ? 'row row-focus' : 'row'}>
      <Line class="row-main">
        {chosen !== null && <input type="checkbox" checked={chosen} onChange={toggle} />}
        <span class="row-words">
          <strong>{invoice.number}</strong>
          <span class={`amount row-amount ${invoice.status}`}>{reader.money(shownAmount(invoice), invoice.currency)}</span>
          <span class={isLate ? 'row-status small due-late' : 'row-status small'}>
            {isLate && <LateSign />}
            {statusText(invoice, today, reader)}
          </span>
        </span>
      </Line>
      <div class="row-actions">
        {look ? (
          <button type="button" class="button button-quiet" onClick={look}>{say('look')}<span class="visually-hidden"> {invoice.number}</span></button>
        ) : (
          <button type="button" class="button button-quiet" aria-expanded={isOpen} aria-controls={factsId} onClick={() => setOpen(!isOpen)}>
            <svg class="chevron" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="m3 6 5 5 5-5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
            </svg>
            {say('details')}
            <span class="visually-hidden"> {invoice.number}</span>
          </button>
        )}
        <ActionList
          actions={invoice.actions.filter(({ name }) => !look || name === 'pdf')}
          invoiceIds={[invoice.id]}
          about={invoice.number}
          known={{ pdf: { label: say('pdf'), run: () => desk.savePdfs([invoice]) } }}
        />
      </div>
      <div id={factsId} hidden={!isOpen}>{isOpen && <InvoiceFacts invoice={invoice} />}</div>
    </li>
  )
}

function shownAmount({ kind, balanceMinor, totalMinor }: PortalInvoice): number {
  return kind === 'invoice' && balanceMinor > 0 ? balanceMinor : totalMinor
}

/** How a document stands, in words. */
export function statusText(invoice: PortalInvoice, today: string, reader: Reader): string {
  const { say, day, relative, money } = reader
  const { status, balanceMinor } = invoice
  const when = { day: day(invoice.dueOn), relative: relative(invoice.dueOn, today) }
  if (status === 'paid') return say('statusPaid')
  if (status === 'voided') return say(invoice.kind === 'invoice' ? 'statusVoided' : 'statusWithdrawn')
  if (status === 'accepted') return say('statusAccepted')
  if (status === 'declined') return say('statusDeclined')
  if (status === 'expired') return say('statusExpired', when)
  if (invoice.kind === 'estimate') return say('validUntil', when)
  if (invoice.kind === 'credit-note') return balanceMinor > 0 ? say('creditLeft', { amount: money(balanceMinor, invoice.currency) }) : say('creditUsed')
  const due = say(invoice.status === 'past-due' ? 'overdueSince' : 'dueOn', when)
  if (invoice.paidMinor === 0) return due
  const paid = money(invoice.paidMinor, invoice.currency)
  return `${due} · ${say('partlyPaid', { paid, total: money(invoice.totalMinor, invoice.currency) })}`
}
