import { useEffect, useRef } from 'preact/hooks'
import { useReader } from '../reader.ts'

/** Something wrong with one field; `at` is the id of its input. */
export type FieldFault = { at: string; text: string }

/** All that is wrong, each linked to its field; takes the focus when it appears. */
export function FaultSummary({ faults }: { faults: FieldFault[] }) {
  const { say } = useReader()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  const goTo = (event: Event, at: string) => {
    event.preventDefault()
    document.getElementById(at)?.focus()
  }
  return (
    <div class="fault-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{say('faultsTitle')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.at}>
            <a href={`#${fault.at}`} onClick={(event) => goTo(event, fault.at)}>{fault.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
