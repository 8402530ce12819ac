import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { PaymentState } from '../payment.ts'
import { useReader } from '../reader.ts'
import { LateSign } from './open-amount.tsx'

const ASK_EVERY_MS = 2_000
const MOST_ASKS = 15

/** For whoever comes back from a provider's page: what became of the payment, looked at again until it is known. */
export function PaymentResult({ attemptId }: { attemptId: string }) {
  const { say } = useReader()
  const desk = useDesk()
  const [payment, setPayment] = useState<PaymentState | null>(null)
  useEffect(() => {
    let asks = 0
    let timer = 0
    const ask = async () => {
      const found = await desk.client.payment(attemptId).catch((thrown) => void desk.sentenceFor(thrown))
      if (found) setPayment(found)
      if (found?.state === 'paid') return desk.reload()
      if ((!found || found.state === 'open') && ++asks < MOST_ASKS) timer = window.setTimeout(() => void ask(), ASK_EVERY_MS)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [attemptId])
  if (!payment) return <p class="card result" role="status">{say('paymentLoading')}</p>
  const isBad = payment.state === 'failed'
  return (
    <p class={`card result is-${payment.state}`} role={isBad ? 'alert' : 'status'}>
      {isBad && <LateSign />}
      <span>{payment.message}</span>
    </p>
  )
}
