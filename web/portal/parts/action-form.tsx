import { useId, useState } from 'preact/hooks'
import { attached } from '../attached.ts'
import { useDesk } from '../desk.ts'
import type { ActionField, PortalAction } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { Field, type FieldMarks } from './field.tsx'

type Form = NonNullable<PortalAction['form']>
type Props = { action: PortalAction; form: Form; invoiceIds: string[]; close: () => void }

/** Whether a form is posted to the portal API and nowhere else. */
export function isOurs(path: string): boolean {
  return /^\/portal\/v1\/[\w/-]+$/.test(path)
}

/** The form of an action that this page has no drawing of its own for. Afterwards it says what the server says. */
export function ActionForm({ action, form, invoiceIds, close }: Props) {
  const { say } = useReader()
  const desk = useDesk()
  const id = useId()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    const typed = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    try {
      const fields = await fieldsOf(form.fields, typed)
      const answer = await desk.client.act(form.path, { invoiceIds, ...fields })
      desk.tell({ text: answer?.message ?? say('actionDone', { label: action.label }), trouble: false })
      close()
      await desk.reload()
    } catch (thrown) {
      setTrouble(desk.sentenceFor(thrown))
    }
    setBusy(false)
  }
  return (
    <form class="fields action-form" onSubmit={submit}>
      {form.fields.map((field) => (
        <Field key={field.name} id={`${id}-${field.name}`} label={field.label}>
          {(marks) => <Input field={field} marks={marks} />}
        </Field>
      ))}
      {trouble && <p class="fault" role="alert">{trouble}</p>}
      <div class="main-actions">
        <button class="button button-main" aria-busy={isBusy}>{say('send')}</button>
        <button type="button" class="button button-quiet" onClick={close}>{say('cancel')}</button>
      </div>
    </form>
  )
}

/** What was typed, with the files of it as they are sent. */
async function fieldsOf(asked: ActionField[], typed: FormData): Promise<object> {
  const fields: Record<string, unknown> = Object.fromEntries(typed)
  for (const { name, kind } of asked) {
    if (kind !== 'files') continue
    const chosen = typed.getAll(name).filter((one): one is File => one instanceof File && one.size > 0)
    fields[name] = chosen.length > 0 ? await attached(chosen) : undefined
  }
  return fields
}

function Input({ field, marks }: { field: ActionField; marks: FieldMarks }) {
  const common = { ...marks, name: field.name, required: field.required, class: 'input' }
  if (field.kind === 'long-text') return <textarea {...common} rows={4} />
  if (field.kind === 'files') return <input {...common} type="file" accept="image/*,application/pdf" multiple={(field.most ?? 1) > 1} />
  if (field.options) return <select {...common}>{field.options.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select>
  // The element's type is a union per kind of input, which a kind known only at run time cannot satisfy.
  return <input {...common} type={field.kind as 'text'} />
}
