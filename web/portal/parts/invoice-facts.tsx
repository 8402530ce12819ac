import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { InvoiceDetails, InvoiceLine, PortalInvoice } from '../dossier.ts'
import { useReader, type Reader } from '../reader.ts'

/** What stands on the document, fetched when it is asked for. */
export function InvoiceFacts({ invoice }: { invoice: PortalInvoice }) {
  const { say } = useReader()
  const desk = useDesk()
  const [details, setDetails] = useState<InvoiceDetails | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const fetchDetails = () => {
    setTrouble(null)
    desk.client.details(invoice).then(setDetails, (thrown) => setTrouble(desk.sentenceFor(thrown)))
  }
  useEffect(fetchDetails, [invoice.id, invoice.balanceMinor])
  if (details) return <Facts details={details} />
  return (
    <div class="facts" role="status">
      {trouble ? (
        <>
          <p class="fault">{trouble}</p>
          <button type="button" class="button" onClick={fetchDetails}>{say('retry')}</button>
        </>
      ) : (
        <div class="bones" aria-busy="true"><i /><i /></div>
      )}
    </div>
  )
}

function Facts({ details }: { details: InvoiceDetails }) {
  const reader = useReader()
  const { say, day } = reader
  const money = (amountMinor: number) => reader.money(amountMinor, details.currency)
  const isPartlyPaid = details.kind === 'invoice' && details.paidMinor > 0 && details.balanceMinor > 0
  return (
    <div class="facts">
      <dl class="pairs">
        <div><dt>{say(details.kind === 'invoice' ? 'issuedOn' : 'dated')}</dt><dd>{day(details.issueOn)}</dd></div>
        {details.kind !== 'credit-note' && <div><dt>{say(details.kind === 'invoice' ? 'dueDate' : 'validUntilDay')}</dt><dd>{day(details.dueOn)}</dd></div>}
      </dl>
      <table class="lines">
        <thead>
          <tr><th scope="col">{say('description')}</th><th scope="col" class="amount">{say('amount')}</th></tr>
        </thead>
        <tbody>
          {details.items.map((line, at) => (
            <tr key={at}>
              <td>
                {line.name}
                {line.description && <p class="soft small">{line.description}</p>}
                <p class="soft small">{quantityText(line, details.currency, reader)}</p>
              </td>
              <td class="amount">{money(line.amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{say('net')}</th><td class="amount">{money(details.subtotalMinor)}</td></tr>
          <tr><th scope="row">{say('tax')}</th><td class="amount">{money(details.taxMinor)}</td></tr>
          <tr class="sum"><th scope="row">{say('total')}</th><td class="amount">{money(details.totalMinor)}</td></tr>
          {isPartlyPaid && <tr><th scope="row">{say('paid')}</th><td class="amount">{money(-details.paidMinor)}</td></tr>}
          {isPartlyPaid && <tr class="sum"><th scope="row">{say('stillOpen')}</th><td class="amount">{money(details.balanceMinor)}</td></tr>}
        </tfoot>
      </table>
      {details.notes && (
        <div class="notes">
          <h3>{say('notes')}</h3>
          <p>{details.notes}</p>
        </div>
      )}
    </div>
  )
}

function quantityText(line: InvoiceLine, currency: string, { locale, money, say }: Reader): string {
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(line.quantity))
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 })
  const rate = percent.format(Number(line.taxRate) / 100)
  return `${quantity} × ${money(line.unitPriceMinor, currency)} · ${say('taxRate', { rate })}`
}
