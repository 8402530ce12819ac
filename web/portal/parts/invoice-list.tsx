import type { Dossier, PortalInvoice } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { InvoiceRow } from './invoice-row.tsx'

type Props = Pick<Dossier, 'invoices' | 'estimates' | 'creditNotes' | 'today' | 'focusInvoiceId'> & {
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
  /** Opens an estimate. */
  look: (estimate: PortalInvoice) => void
}

/** All documents: what is owed first, then what waits for an answer, then the rest. Choosing makes sense only among invoices. */
export function InvoiceList(props: Props) {
  const { say } = useReader()
  const open = props.invoices.filter((invoice) => invoice.balanceMinor > 0 && invoice.status !== 'voided')
  const settled = props.invoices.filter((invoice) => !open.includes(invoice))
  return (
    <>
      <Group {...props} title={settled.length > 0 ? say('openInvoices') : say('invoices')} members={open} />
      <Group {...props} title={say('estimates')} members={props.estimates} />
      <Group {...props} title={say('creditNotes')} members={props.creditNotes} />
      <Group {...props} title={say('settledInvoices')} members={settled} />
    </>
  )
}

function Group({ title, members, ...props }: Props & { title: string; members: PortalInvoice[] }) {
  const { invoices, chosen, choose, look } = props
  const several = invoices.length > 1
  if (members.length === 0) return null
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul class="card rows">
        {members.map((invoice) => (
          <InvoiceRow
            key={invoice.id}
            invoice={invoice}
            today={props.today}
            isFocus={several && invoice.id === props.focusInvoiceId}
            chosen={several && invoice.kind === 'invoice' ? chosen.has(invoice.id) : null}
            toggle={() => toggle(invoice.id)}
            look={invoice.kind === 'estimate' ? () => look(invoice) : null}
          />
        ))}
      </ul>
    </section>
  )
}
