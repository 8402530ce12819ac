import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { copyText } from '../hand-over.ts'
import { useReader } from '../reader.ts'

type Props = { name: string; shown: ComponentChildren; copied: string; mono?: boolean }

/** A fact and the button that copies it, in the form in which banks' forms take it. */
export function CopyLine({ name, shown, copied, mono = false }: Props) {
  const { say } = useReader()
  const desk = useDesk()
  const text = useRef<HTMLElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const fade = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(fade)
  }, [isCopied])
  const copy = async () => {
    const done = await copyText(copied, text.current)
    setCopied(done)
    desk.tell({ text: done ? say('copiedWhat', { what: name }) : say('copyByHand'), trouble: !done })
  }
  return (
    <div class="copy-line">
      <dt class="soft small">{name}</dt>
      <dd ref={text} class={mono ? 'copy-value mono' : 'copy-value'}>{shown}</dd>
      <dd class="copy-button">
        <button type="button" class="button button-quiet" onClick={() => void copy()}>
          {isCopied ? say('copied') : say('copy')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </dd>
    </div>
  )
}
