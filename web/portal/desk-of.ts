import { problemOf, problemSentence } from '../shared/problem.ts'
import type { Desk, Notice } from './desk.ts'
import type { PortalInvoice } from './dossier.ts'
import { saveFile } from './hand-over.ts'
import type { Reader } from './reader.ts'
import type { Portal } from './use-portal.ts'

type Givens = { portal: Portal; reader: Reader; tell: (notice: Notice) => void }

/** The desk of an open dossier, speaking to its reader. */
export function deskOf({ portal, reader, tell }: Givens): Desk {
  const { language, say } = reader
  const sentenceFor = (thrown: unknown) => (portal.hasEnded(thrown) ? null : problemSentence(problemOf(thrown), language))
  const savePdfs = async (invoices: PortalInvoice[]) => {
    tell({ text: say('pdfOnItsWay'), trouble: false })
    for (const invoice of invoices) {
      const file = fileName(invoice)
      try {
        saveFile(await portal.client.pdf(invoice), file)
        tell({ text: say('pdfSaved', { file }), trouble: false })
      } catch (thrown) {
        const sentence = sentenceFor(thrown)
        if (sentence) tell({ text: `${say('pdfFailed', { file })} ${sentence}`, trouble: true })
        return
      }
    }
  }
  return { client: portal.client, tell, sentenceFor, savePdfs, reload: portal.reload }
}

function fileName(invoice: PortalInvoice): string {
  return `${invoice.number.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.pdf`
}
