import { useEffect, useRef } from 'preact/hooks'
import { problemOf } from '../shared/problem.ts'
import { newIdempotencyKey } from '../shared/request.ts'
import type { Dossier } from './dossier.ts'
import { onFirstTouch } from './first-touch.ts'
import type { PortalClient } from './portal-client.ts'

/**
 * Says once that a person has seen the documents on this page, at their first act after it is shown. Opening the page is
 * no act. Where no answer came the next act says it again under the same key, so that it still counts once.
 */
export function useViewed(dossier: Dossier, client: PortalClient): void {
  const key = useRef(newIdempotencyKey())
  useEffect(() => {
    const invoiceIds = dossier.invoices.map(({ id }) => id)
    if (invoiceIds.length === 0) return
    let stop = () => {}
    const listen = () => {
      stop = onFirstTouch(() => {
        client.viewed(invoiceIds, key.current).catch((thrown) => {
          if (problemOf(thrown).status === 0) listen()
        })
      })
    }
    listen()
    return () => stop()
  }, [])
}
