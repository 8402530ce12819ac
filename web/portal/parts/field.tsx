import type { JSX } from 'preact'

/** What ties an input to its label, hint and fault. */
export type FieldMarks = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined }

type Props = {
  id: string
  label: string
  hint?: string
  fault?: string | undefined
  children: (marks: FieldMarks) => JSX.Element
}

/** A labelled input with its hint and, when something is wrong, the sentence that says what. */
export function Field({ id, label, hint, fault, children }: Props) {
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="soft small" id={`${id}-hint`}>{hint}</p>}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': fault ? 'true' : undefined })}
      {fault && <p class="fault small" id={`${id}-fault`}>{fault}</p>}
    </div>
  )
}
