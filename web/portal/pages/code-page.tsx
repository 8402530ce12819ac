import { useEffect, useRef, useState } from 'preact/hooks'
import { problemOf, problemSentence } from '../../shared/problem.ts'
import { bareCode, codeLength, strangeCharacter } from '../code.ts'
import { CodeInput } from '../parts/code-input.tsx'
import { FaultSummary, type FieldFault } from '../parts/fault-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import type { SessionKey } from '../portal-client.ts'
import { useReader, type Reader } from '../reader.ts'

type Entry = { code: string; check: string }

/** The letter reader's way in: the code, and something only the addressee knows. */
export function CodePage({ open }: { open: (key: SessionKey) => Promise<void> }) {
  const reader = useReader()
  const { language, say } = reader
  const [entry, setEntry] = useState<Entry>({ code: '', check: '' })
  const [faults, setFaults] = useState<FieldFault[]>([])
  const [busy, setBusy] = useState(false)
  const isMounted = useRef(true)
  useEffect(() => () => void (isMounted.current = false), [])

  const submit = async (event: Event) => {
    event.preventDefault()
    const found = faultsIn(entry, reader)
    setFaults(found)
    if (busy || found.length > 0) return
    setBusy(true)
    try {
      await open({ code: bareCode(entry.code), check: entry.check.trim() })
    } catch (thrown) {
      const problem = problemOf(thrown)
      const unknown = [400, 401, 403, 404, 410, 422].includes(problem.status)
      setFaults([{ at: 'code', text: unknown ? say('codeUnknown') : problemSentence(problem, language) }])
    }
    if (isMounted.current) setBusy(false)
  }
  const faultAt = (at: string) => faults.find((fault) => fault.at === at)?.text
  return (
    <section class="card message-page">
      <PageTitle>{say('codeTitle')}</PageTitle>
      <p>{say('codeIntro')}</p>
      <FaultSummary faults={faults} />
      <form class="fields" onSubmit={submit} noValidate>
        <Field id="code" label={say('codeLabel')} hint={say('codeHint')} fault={faultAt('code')}>
          {(marks) => <CodeInput marks={marks} value={entry.code} change={(code) => setEntry({ ...entry, code })} />}
        </Field>
        <Field id="check" label={say('checkLabel')} hint={say('checkHint')} fault={faultAt('check')}>
          {(marks) => (
            <input {...marks} class="input" autocomplete="off" value={entry.check}
              onInput={(event) => setEntry({ ...entry, check: event.currentTarget.value })} />
          )}
        </Field>
        <button class="button button-main" aria-busy={busy}>{say('codeSubmit')}</button>
      </form>
      <p class="soft">{say('haveLink')}</p>
    </section>
  )
}

function faultsIn(entry: Entry, { say }: Reader): FieldFault[] {
  const faults: FieldFault[] = []
  const code = bareCode(entry.code)
  const strange = strangeCharacter(code)
  if (strange) faults.push({ at: 'code', text: say('codeCharacter', { character: strange }) })
  else if (code.length !== codeLength) faults.push({ at: 'code', text: say('codeLength', { count: code.length }) })
  if (entry.check.trim() === '') faults.push({ at: 'check', text: say('checkMissing') })
  return faults
}
