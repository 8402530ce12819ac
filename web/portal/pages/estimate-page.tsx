import { useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { Dossier, PortalInvoice } from '../dossier.ts'
import { ActionList } from '../parts/action-list.tsx'
import { EstimateAnswer, type Decision } from '../parts/estimate-answer.tsx'
import { EstimateStanding } from '../parts/estimate-standing.tsx'
import { InvoiceFacts } from '../parts/invoice-facts.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { useReader } from '../reader.ts'

type Props = {
  estimate: PortalInvoice
  dossier: Dossier
  /** Shows the estimate as it stands after an answer. */
  answered: (estimate: PortalInvoice) => void
  /** To the other documents; null where there are none. */
  back: (() => void) | null
}

/** An estimate: what is offered, until when, and yes or no. */
export function EstimatePage({ estimate, dossier, answered, back }: Props) {
  const reader = useReader()
  const { say } = reader
  const desk = useDesk()
  const [decision, decide] = useState<Decision | null>(null)
  const { number, totalMinor, currency } = estimate
  // What has been answered is told above; only what expired or was withdrawn still needs a reason at its button.
  const actions = estimate.actions.filter(({ name }) => name === 'pdf' || !estimate.decision)
  const labelOf = (name: string) => actions.find((action) => action.name === name)?.label ?? ''
  const choice = (name: Decision) => ({ label: labelOf(name), run: async () => decide(name) })
  return (
    <main class="dossier">
      {back && <button type="button" class="button button-quiet way-back" onClick={back}>‹ {say('allDocuments')}</button>}
      <section class="card summary">
        <div class="open-amount">
          <PageTitle>{say('estimateNumber', { number })}</PageTitle>
          <div class="total">
            <p class="total-amount">{reader.money(totalMinor, currency)}</p>
            <EstimateStanding estimate={estimate} dossier={dossier} />
          </div>
          <p class="soft small">{say('addressee', { name: dossier.customer.name })}</p>
        </div>
        {decision ? (
          <EstimateAnswer estimate={estimate} company={dossier.company.name} decision={decision} label={labelOf(decision)} answered={answered} close={() => decide(null)} />
        ) : (
          <div class="main-actions">
            <ActionList actions={actions} invoiceIds={[]} leads known={{ accept: choice('accept'), decline: choice('decline'), pdf: { label: say('pdf'), run: () => desk.savePdfs([estimate]) } }} />
          </div>
        )}
      </section>
      <section class="group">
        <h2>{say('details')}</h2>
        <div class="card rows"><InvoiceFacts invoice={estimate} /></div>
      </section>
    </main>
  )
}
