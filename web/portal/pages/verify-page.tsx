import { useState } from 'preact/hooks'
import { problemOf, problemSentence } from '../../shared/problem.ts'
import { PageTitle } from '../parts/page-title.tsx'
import type { PortalClient } from '../portal-client.ts'
import { useReader } from '../reader.ts'

/** Confirms an address: only the button does, so that a machine that opens the link changes nothing. */
export function VerifyPage({ token, client }: { token: string; client: PortalClient }) {
  const { say, language } = useReader()
  const [said, setSaid] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    setTrouble(null)
    try {
      setSaid(await client.verifyEmail(token))
    } catch (thrown) {
      const problem = problemOf(thrown)
      setTrouble(problem.status === 404 ? say('verifyUnknown') : problemSentence(problem, language))
    }
    setBusy(false)
  }
  return (
    <section class="card message-page">
      <PageTitle>{say(said ? 'verifiedTitle' : 'verifyTitle')}</PageTitle>
      {said ? <p role="status">{said}</p> : <p>{say('verifyText')}</p>}
      {trouble && <p class="fault" role="alert">{trouble}</p>}
      {!said && <div class="main-actions"><button type="button" class="button button-main" aria-busy={isBusy} onClick={() => void confirm()}>{say('verifyButton')}</button></div>}
    </section>
  )
}
