import { useEffect } from 'preact/hooks'
import { problemOf } from '../shared/problem.ts'
import { newIdempotencyKey } from '../shared/request.ts'
import { onFirstTouch } from './first-touch.ts'
import type { PortalClient } from './portal-client.ts'

/** Documents that one request names at most. */
const MOST = 200

/**
 * Says once that a person has seen these documents, at their first act after they are shown. Opening the page is no act.
 * Where no answer came the next act says it again under the same key, so that it still counts once.
 */
export function useViewed(documentIds: string[], client: PortalClient): void {
  const shown = documentIds.slice(0, MOST).join(' ')
  useEffect(() => {
    if (shown === '') return
    const key = newIdempotencyKey()
    let stop = () => {}
    const listen = () => {
      stop = onFirstTouch(() => {
        client.viewed(shown.split(' '), key).catch((thrown) => {
          if (problemOf(thrown).status === 0) listen()
        })
      })
    }
    listen()
    return () => stop()
  }, [shown])
}
