import { useEffect, useRef } from 'preact/hooks'
import { useReader } from '../reader.ts'
import { CodeInput } from './code-input.tsx'
import { Field } from './field.tsx'

type Props = {
  code: string
  /** The letter's QR code brought it, so that it is shown instead of asked for. */
  isKnown: boolean
  fault: string | undefined
  change: (code: string) => void
  askForIt: () => void
}

/** The code: to compare with the letter when it was scanned, else to be typed. */
export function CodeField({ code, isKnown, fault, change, askForIt }: Props) {
  const { say } = useReader()
  const isWanted = useRef(false)
  // Whoever asks for the input has pressed a button that is gone now.
  useEffect(() => {
    if (isWanted.current) document.getElementById('code')?.focus()
    isWanted.current = false
  }, [isKnown])
  const askForAnother = () => {
    isWanted.current = true
    askForIt()
  }
  if (isKnown) {
    return (
      <div class="field">
        <p><strong>{say('codeLabel')}</strong></p>
        <div class="known-code">
          <span class="known-code-blocks">{code}</span>
          <button type="button" class="button button-quiet" onClick={askForAnother}>{say('codeOther')}</button>
        </div>
      </div>
    )
  }
  return (
    <Field id="code" label={say('codeLabel')} hint={say('codeHint')} fault={fault}>
      {(marks) => <CodeInput marks={marks} value={code} change={change} />}
    </Field>
  )
}
