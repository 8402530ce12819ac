import { dayOf } from '../../shared/instants.ts'
import type { Dossier, PortalInvoice } from '../dossier.ts'
import { useReader } from '../reader.ts'
import { statusText } from './invoice-row.tsx'

/** Until when an estimate can be answered; or what was said to it, and what happens next. */
export function EstimateStanding({ estimate, dossier: { company, today } }: { estimate: PortalInvoice; dossier: Dossier }) {
  const reader = useReader()
  const { decision } = estimate
  if (!decision) return <p class={estimate.status === 'expired' ? 'due-late' : ''}>{statusText(estimate, today, reader)}</p>
  const when = reader.day(dayOf(decision.at, company.timeZone))
  return <p class={`standing ${decision.state}`}>{reader.say(decision.state === 'accepted' ? 'acceptedOn' : 'declinedOn', { day: when, company: company.name })}</p>
}
