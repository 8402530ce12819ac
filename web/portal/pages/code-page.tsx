import { useEffect, useRef, useState } from 'preact/hooks'
import { problemOf, problemSentence } from '../../shared/problem.ts'
import { bareCode, blocksOf, codeLength, isWhole, strangeCharacter } from '../code.ts'
import { CodeField } from '../parts/code-field.tsx'
import { FaultSummary, type FieldFault } from '../parts/fault-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import type { SessionKey } from '../portal-client.ts'
import { useReader, type Reader } from '../reader.ts'

type Entry = { code: string; check: string }

type Props = { scanned?: string | undefined; open: (key: SessionKey) => Promise<void> }

/** The letter reader's way in: the code, unless the letter's QR code brought it, and something only the addressee knows. */
export function CodePage({ scanned = '', open }: Props) {
  const reader = useReader()
  const { language, say } = reader
  const [entry, setEntry] = useState<Entry>({ code: blocksOf(scanned), check: '' })
  const [isKnown, setIsKnown] = useState(isWhole(bareCode(scanned)))
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
      // Either half may be the wrong one, so a scanned code is shown as well.
      if (unknown) setIsKnown(false)
      setFaults([{ at: isKnown && !unknown ? 'check' : 'code', text: unknown ? say('codeUnknown') : problemSentence(problem, language) }])
    }
    if (isMounted.current) setBusy(false)
  }
  const faultAt = (at: string) => faults.find((fault) => fault.at === at)?.text
  return (
    <section class="card message-page">
      <PageTitle>{say('codeTitle')}</PageTitle>
      <p>{say(isKnown ? 'codeScanned' : 'codeIntro')}</p>
      <FaultSummary faults={faults} />
      <form class="fields" onSubmit={submit} noValidate>
        <CodeField code={entry.code} isKnown={isKnown} fault={faultAt('code')}
          change={(code) => setEntry({ ...entry, code })} askForIt={() => setIsKnown(false)} />
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
  else if (!isWhole(code)) faults.push({ at: 'code', text: say('codeTypo') })
  if (entry.check.trim() === '') faults.push({ at: 'check', text: say('checkMissing') })
  return faults
}
