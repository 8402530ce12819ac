import { useId, useState } from 'preact/hooks'
import type { PortalAction } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { ActionForm, isOurs } from './action-form.tsx'

/** How this page itself draws and runs an action. */
export type KnownAction = { label: string; run: () => Promise<void> }

type Props = {
  actions: PortalAction[]
  invoiceIds: string[]
  /** What the action is about, for those who hear the button and not its surroundings. */
  about?: string
  known?: Record<string, KnownAction>
  /** The first action is the one that most people came for. */
  leads?: boolean
}

/** The actions that the server lists, and no others: known ones in our words, the rest as links or forms. */
export function ActionList({ actions, leads = false, ...rest }: Props) {
  return (
    <>
      {actions.map((action, at) => (
        <Action key={action.name} action={action} leads={leads && at === 0} {...rest} />
      ))}
    </>
  )
}

function Action({ action, invoiceIds, about, known, leads }: Omit<Props, 'actions'> & { action: PortalAction }) {
  const { say } = useReader()
  const reasonId = useId()
  const [isBusy, setBusy] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const ours = known?.[action.name]
  const form = action.form && isOurs(action.form.path) ? action.form : null
  const look = leads ? 'button button-main' : 'button'
  const label = <>{ours?.label ?? action.label}{about && <span class="visually-hidden"> {about}</span>}</>
  const reason = action.disabledBecause ?? (ours || form || action.href ? null : say('notHere'))
  if (reason) {
    return (
      <span class="barred">
        <button type="button" class="button" aria-disabled="true" aria-describedby={reasonId}>{label}</button>
        <span class="soft small" id={reasonId}>{reason}</span>
      </span>
    )
  }
  if (action.href && /^https?:/.test(new URL(action.href, location.href).protocol)) {
    return <a class={look} href={action.href} rel="noreferrer">{label}</a>
  }
  const run = async () => {
    if (!ours) return setOpen(!isOpen)
    if (isBusy) return
    setBusy(true)
    await ours.run()
    setBusy(false)
  }
  return (
    <>
      <button type="button" class={look} aria-busy={isBusy} aria-expanded={ours ? undefined : isOpen} onClick={run}>{label}</button>
      {form && isOpen && <ActionForm action={action} form={form} invoiceIds={invoiceIds} close={() => setOpen(false)} />}
    </>
  )
}
