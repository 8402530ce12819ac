import { useEffect } from 'preact/hooks'
import { problemSentence, type Problem } from '../../shared/problem.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { useReader } from '../reader.ts'

/** A link that opens nothing. Unknown, withdrawn and expired read alike; what helps in each case stands here. */
export function LinkUnknownPage({ enterCode }: { enterCode: () => void }) {
  const { say } = useReader()
  return (
    <section class="card message-page">
      <PageTitle>{say('linkTitle')}</PageTitle>
      <p>{say('linkText')}</p>
      <ul class="ways">
        <li>{say('linkNewest')}</li>
        <li>{say('linkLetter')}</li>
        <li>{say('linkReply')}</li>
      </ul>
      <button type="button" class="button" onClick={enterCode}>{say('enterCode')}</button>
    </section>
  )
}

/** The session has ended, by time or because the page was loaded anew. */
export function ClosedPage({ enterCode }: { enterCode: () => void }) {
  const { say } = useReader()
  return (
    <section class="card message-page">
      <PageTitle>{say('closedTitle')}</PageTitle>
      <p>{say('closedText')}</p>
      <ul class="ways">
        <li>{say('closedAgain')}</li>
        <li>{say('linkLetter')}</li>
      </ul>
      <button type="button" class="button" onClick={enterCode}>{say('enterCode')}</button>
    </section>
  )
}

/** No answer, or none that helps: says so, tries again on demand and when the connection is back. */
export function UnreachablePage({ problem, again }: { problem: Problem; again: () => void }) {
  const { language, say } = useReader()
  useEffect(() => {
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [again])
  return (
    <section class="card message-page">
      <PageTitle>{say('offlineTitle')}</PageTitle>
      <p>{problemSentence(problem, language)}</p>
      <button type="button" class="button button-main" onClick={again}>{say('retry')}</button>
    </section>
  )
}
