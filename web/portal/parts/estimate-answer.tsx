import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { PortalInvoice } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { Field } from './field.tsx'

/** Yes or no, as the API names it. */
export type Decision = 'accept' | 'decline'

type Props = {
  estimate: PortalInvoice
  company: string
  decision: Decision
  label: string
  answered: (estimate: PortalInvoice) => void
  close: () => void
}

/** Says what an answer means before it is given; a yes is given with one's name. */
export function EstimateAnswer({ estimate, company, decision, label, answered, close }: Props) {
  const { say, money } = useReader()
  const desk = useDesk()
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const typed = name.trim()
    if (isBusy) return
    if (decision === 'accept' && typed.length < 2) {
      setFault(say('nameMissing'))
      return form.current?.querySelector('input')?.focus()
    }
    setBusy(true)
    try {
      answered(await desk.client.answer(estimate, { decision, ...(typed && { name: typed }) }))
      desk.tell({ text: say('actionDone', { label }), trouble: false })
      await desk.reload()
    } catch (thrown) {
      setFault(desk.sentenceFor(thrown))
      setBusy(false)
    }
  }
  const means = say(decision === 'accept' ? 'acceptMeans' : 'declineMeans', { amount: money(estimate.totalMinor, estimate.currency), company })
  return (
    <form class="fields action-form" onSubmit={submit} ref={form} aria-label={label} noValidate>
      <p>{means}</p>
      {decision === 'accept' ? (
        <Field id="answer-name" label={say('yourName')} hint={say('nameHint')} fault={fault ?? undefined}>
          {(marks) => <input {...marks} class="input" autocomplete="name" maxLength={120} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
      ) : fault && <p class="fault" role="alert">{fault}</p>}
      <div class="main-actions">
        <button class="button button-main" aria-busy={isBusy}>{label}</button>
        <button type="button" class="button button-quiet" onClick={close}>{say('cancel')}</button>
      </div>
    </form>
  )
}
