import { useDesk } from '../desk.ts'
import type { PortalInvoice } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { openSums } from '../sums.ts'

type Props = {
  invoices: PortalInvoice[]
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
}

/** What the chosen documents come to, and what can be done with all of them at once. */
export function SelectionBar({ invoices, chosen, choose }: Props) {
  const { say, money } = useReader()
  const desk = useDesk()
  const selected = invoices.filter((invoice) => chosen.has(invoice.id))
  const printable = selected.filter(({ actions }) => actions.some(({ name, disabledBecause }) => name === 'pdf' && !disabledBecause))
  const sums = openSums(selected).map((sum) => money(sum.amountMinor, sum.currency))
  const count = selected.length
  return (
    <div class="selection">
      <p role="status">
        {count === 0 ? say('noneSelected') : [say('selected', { count }), ...sums].join(' · ')}
      </p>
      {count < invoices.length && (
        <button type="button" class="button button-quiet" onClick={() => choose(new Set(invoices.map(({ id }) => id)))}>
          {say('selectAll')}
        </button>
      )}
      {printable.length > 0 && (
        <button type="button" class="button" onClick={() => void desk.savePdfs(printable)}>
          {say('pdfOfSelected', { count: printable.length })}
        </button>
      )}
    </div>
  )
}
