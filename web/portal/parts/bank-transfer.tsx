import { useEffect, useState } from 'preact/hooks'
import { bareIban, groupedIban } from '../../shared/iban.ts'
import { formatMoneyForInput } from '../../shared/money.ts'
import type { CompanyCard, PortalInvoice } from '../dossier.ts'
import { useDesk } from '../desk.ts'
import { onFirstTouch } from '../first-touch.ts'
import { useReader } from '../reader.ts'
import { openSums } from '../sums.ts'
import { CopyLine } from './copy-line.tsx'

type Props = {
  bank: NonNullable<CompanyCard['bank']>
  /** The documents that are to be paid by this one transfer. */
  invoices: PortalInvoice[]
  startsOpen: boolean
}

/** All that a transfer form asks for, each with its copy button. */
export function BankTransfer({ bank, invoices, startsOpen }: Props) {
  const { say, money, locale } = useReader()
  const desk = useDesk()
  const [isOpen, setOpen] = useState(startsOpen)
  const [code, setCode] = useState<string | null>(null)
  // The page is read with one answer; the code is fetched once somebody is there and looks.
  const [isThere, setThere] = useState(false)
  useEffect(() => onFirstTouch(() => setThere(true)), [])
  const ids = invoices.map(({ id }) => id)
  useEffect(() => {
    let isMine = true
    setCode(null)
    if (isOpen && isThere) desk.client.giroCode(ids).then((image) => isMine && setCode(image), () => {})
    return () => void (isMine = false)
  }, [isOpen, isThere, ids.join()])
  const references = invoices.map((invoice) => invoice.reference).filter(Boolean)
  const reference = references.join(', ')
  return (
    <details class="card bank" open={startsOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><h2>{say('bankTransfer')}</h2></summary>
      <dl>
        {openSums(invoices).map((sum) => (
          <CopyLine key={sum.currency} name={say('amount')} shown={money(sum.amountMinor, sum.currency)} copied={formatMoneyForInput(sum, locale)} />
        ))}
        <CopyLine name={say('holder')} shown={bank.holder} copied={bank.holder} />
        <CopyLine name={say('iban')} shown={groupedIban(bank.iban)} copied={bareIban(bank.iban)} mono />
        {bank.bic && <CopyLine name={say('bic')} shown={bank.bic} copied={bank.bic} mono />}
        {reference && <CopyLine name={say('reference')} shown={references.map(whole)} copied={reference} mono />}
      </dl>
      {code && <img class="giro" src={code} alt={say('giroCode')} width="176" height="176" />}
      {reference && <p class="soft small">{say('bankHint')}</p>}
    </details>
  )
}

/** A reference is not torn apart at the end of a line. */
function whole(reference: string, at: number, { length }: { length: number }) {
  return <span key={reference} class="whole">{reference}{at < length - 1 ? ', ' : ''}</span>
}
