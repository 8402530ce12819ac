import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { PortalInvoice } from '../dossier.ts'
import type { PaymentWay } from '../payment.ts'
import { newIdempotencyKey } from '../../shared/request.ts'
import { useReader } from '../reader.ts'

type Props = {
  /** What is marked and owed; of one currency. */
  invoices: PortalInvoice[]
  amountMinor: number
  currency: string
  close: () => void
}

/** The ways to pay a sum, under the provider's names, and the way to its page. Nothing is charged here. */
export function PayPanel({ invoices, amountMinor, currency, close }: Props) {
  const { say, money } = useReader()
  const desk = useDesk()
  const form = useRef<HTMLFormElement>(null)
  // The same wish asked again, after an answer that was lost, is the same payment; another wish is another.
  const keys = useRef(new Map<string, string>())
  const [ways, setWays] = useState<PaymentWay[] | null>(null)
  const [chosen, choose] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isMine = true
    setTrouble(null)
    desk.client.paymentWays(amountMinor, currency).then((found) => isMine && setWays(found), (thrown) => isMine && setTrouble(desk.sentenceFor(thrown)))
    return () => void (isMine = false)
  }, [amountMinor, currency])
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [ways === null])
  const way = ways?.[chosen]
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy || !way) return
    setBusy(true)
    try {
      const wish = { invoiceIds: invoices.map(({ id }) => id), provider: way.provider, method: way.id }
      const about = JSON.stringify(wish)
      if (!keys.current.has(about)) keys.current.set(about, newIdempotencyKey())
      location.assign(await desk.client.pay(wish, keys.current.get(about)!))
    } catch (thrown) {
      setTrouble(desk.sentenceFor(thrown))
      setBusy(false)
    }
  }
  return (
    <form class="fields action-form" onSubmit={submit} ref={form} aria-label={say('payTitle')} noValidate>
      {!ways && !trouble && <p role="status">{say('payLoading')}</p>}
      {ways && ways.length > 1 && (
        <fieldset class="field ways-to-pay">
          <legend>{say('payHow')}</legend>
          {ways.map(({ id, label }, at) => (
            <label key={id}><input type="radio" name="way" checked={at === chosen} onChange={() => choose(at)} /> {label}</label>
          ))}
        </fieldset>
      )}
      {way && <p class="soft small">{say('payLeads', { way: way.label })}</p>}
      {trouble && <p class="fault" role="alert">{trouble}</p>}
      <div class="main-actions">
        {way && <button class="button button-main" aria-busy={isBusy}>{say('payAmount', { amount: money(amountMinor, currency) })}</button>}
        <button type="button" class="button button-quiet" onClick={close}>{say('cancel')}</button>
      </div>
    </form>
  )
}
