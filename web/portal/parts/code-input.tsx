import { useLayoutEffect, useRef } from 'preact/hooks'
import { bareCode, blocksOf } from '../code.ts'
import type { FieldMarks } from './field.tsx'

type Props = { marks: FieldMarks; value: string; change: (code: string) => void }

/**
 * One input that shows the code in its four blocks while it is typed or pasted, with the caret kept between the same
 * two characters. One input, not four: it can be pasted into, filled in by the browser and read out as a whole.
 */
export function CodeInput({ marks, value, change }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const typed = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const end = currentTarget.selectionStart ?? currentTarget.value.length
    const before = bareCode(currentTarget.value.slice(0, end)).length
    const blocks = blocksOf(currentTarget.value)
    caret.current = Math.min(blocks.length, before + Math.floor(Math.max(0, before - 1) / 4))
    currentTarget.value = blocks
    currentTarget.setSelectionRange(caret.current, caret.current)
    change(blocks)
  }
  return (
    <input {...marks} ref={input} class="input input-code" value={value} onInput={typed} inputMode="text"
      autocomplete="one-time-code" autocapitalize="characters" spellcheck={false} placeholder="····-····-····-····" />
  )
}
