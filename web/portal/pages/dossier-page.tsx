import { useMemo, useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import { DeskProvider, type Notice } from '../desk.ts'
import { deskOf } from '../desk-of.ts'
import type { Dossier } from '../dossier.ts'
import { ActionList } from '../parts/action-list.tsx'
import { BankTransfer } from '../parts/bank-transfer.tsx'
import { InvoiceList } from '../parts/invoice-list.tsx'
import { NoticeBar } from '../parts/notice-bar.tsx'
import { OpenAmount } from '../parts/open-amount.tsx'
import { PageFoot } from '../parts/page-foot.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SelectionBar } from '../parts/selection-bar.tsx'
import { readerOf, useReader, type Reader } from '../reader.ts'
import { loadWords } from '../words/index.ts'
import { PayPanel } from '../parts/pay-panel.tsx'
import { PaymentResult } from '../parts/payment-result.tsx'
import { openSums } from '../sums.ts'
import type { Portal } from '../use-portal.ts'
import { useLook } from '../use-look.ts'
import { useViewed } from '../use-viewed.ts'
import { EstimatePage } from './estimate-page.tsx'

/** The open dossier: how much, until when, what can be done. */
export function DossierPage({ dossier, portal, returned }: { dossier: Dossier; portal: Portal; returned?: string | undefined }) {
  const reader = useReader()
  const [notice, tell] = useState<Notice | null>(null)
  const desk = useMemo(() => deskOf({ portal, reader, tell }), [reader])
  const payable = dossier.invoices.filter(({ balanceMinor, status }) => balanceMinor > 0 && status !== 'voided')
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(payable.map(({ id }) => id)))
  const [isPaying, setPaying] = useState(false)
  const toPay = payable.filter(({ id }) => chosen.has(id))
  const actions = dossier.actions.filter(({ name }) => name !== 'change-language')
  const changeLanguage = async (wanted: Language) => {
    portal.speak(wanted)
    if (actions.length < dossier.actions.length) tell(await keepLanguage(wanted, { dossier, portal, reader }))
  }
  const { looked, look, back } = useLook(dossier.estimates.find(({ id }) => id === dossier.focusInvoiceId) ?? null)
  const estimate = looked && (dossier.estimates.find(({ id }) => id === looked.id) ?? looked)
  const listed = [...dossier.invoices, ...dossier.creditNotes, ...dossier.estimates].map(({ id }) => id)
  useViewed(estimate ? [estimate.id] : listed, portal.client)
  const sum = openSums(toPay)[0]
  const payLabel = actions.find(({ name }) => name === 'pay')?.label ?? ''
  const bank = dossier.company.bank?.iban ? dossier.company.bank : null
  return (
    <DeskProvider value={desk}>
      <PageHead company={dossier.company} offered={dossier.languages} choose={(wanted) => void changeLanguage(wanted)} />
      {estimate ? (
        <EstimatePage key={`${estimate.id} ${estimate.status}`} estimate={estimate} dossier={dossier} answered={look} back={countOf(dossier) > 1 ? back : null} />
      ) : (
        <main class="dossier">
          {returned && <PaymentResult attemptId={returned} />}
          <section class="card summary">
            <OpenAmount dossier={dossier} />
            {actions.length > 0 && (
              <div class="main-actions">
                <ActionList actions={actions} invoiceIds={toPay.map(({ id }) => id)} leads known={{ pay: { label: payLabel, run: async () => setPaying(!isPaying) } }} />
              </div>
            )}
            {isPaying && sum && <PayPanel invoices={toPay.filter(({ currency }) => currency === sum.currency)} {...sum} close={() => setPaying(false)} />}
          </section>
          <div class="documents">
            <InvoiceList {...dossier} chosen={chosen} choose={choose} look={look} />
            {dossier.invoices.length > 1 && <SelectionBar invoices={dossier.invoices} chosen={chosen} choose={choose} />}
          </div>
          {bank && payable.length > 0 && (
            <BankTransfer bank={bank} invoices={toPay.length > 0 ? toPay : payable} startsOpen={!actions.some(({ name }) => name === 'pay')} />
          )}
        </main>
      )}
      <PageFoot company={dossier.company} />
      <NoticeBar notice={notice} clear={() => tell(null)} />
    </DeskProvider>
  )
}

const countOf = ({ invoices, estimates, creditNotes }: Dossier): number => invoices.length + estimates.length + creditNotes.length

/** Tells the sender which language to write in, and reads the server's own words in it. */
async function keepLanguage(wanted: Language, { dossier, portal, reader }: { dossier: Dossier; portal: Portal; reader: Reader }): Promise<Notice | null> {
  const here = await loadWords(wanted).then(() => true, () => false)
  if (!here) return { text: reader.say('languageNotKept'), trouble: true }
  const { say } = readerOf(wanted)
  try {
    await portal.client.changeLanguage(wanted)
  } catch (thrown) {
    return portal.hasEnded(thrown) ? null : { text: say('languageNotKept'), trouble: true }
  }
  await portal.reload().catch(portal.hasEnded)
  return { text: say('languageKept', { company: dossier.company.name }), trouble: false }
}
