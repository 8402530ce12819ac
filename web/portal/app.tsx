import { useEffect, useMemo } from 'preact/hooks'
import { accentOf, wearAccent } from '../shared/accent.ts'
import { languages, type Language } from '../shared/languages.ts'
import { ClosedPage, LinkUnknownPage, UnreachablePage } from './pages/message-pages.tsx'
import { CodePage } from './pages/code-page.tsx'
import { DossierPage } from './pages/dossier-page.tsx'
import { Shell } from './pages/shell.tsx'
import { Skeleton } from './pages/skeleton.tsx'
import { VerifyPage } from './pages/verify-page.tsx'
import { PageFoot } from './parts/page-foot.tsx'
import { PageHead } from './parts/page-head.tsx'
import { readerOf, ReaderProvider } from './reader.ts'
import { usePortal, type Portal } from './use-portal.ts'

/** The whole portal: head, one screen, foot. */
export function App() {
  const portal = usePortal()
  return portal.language ? <Worded portal={portal} language={portal.language} /> : <Shell />
}

function Worded({ portal, language }: { portal: Portal; language: Language }) {
  const reader = useMemo(() => readerOf(language), [language])
  const dossier = portal.screen.kind === 'dossier' ? portal.screen.dossier : null
  const company = dossier?.company ?? null
  useEffect(() => {
    document.documentElement.lang = language
    document.title = company ? reader.say('titleOf', { company: company.name }) : reader.say('title')
  }, [language, company?.name])
  useEffect(() => wearAccent(accentOf(company?.accentColor), document.documentElement.style), [company?.accentColor])
  return (
    <ReaderProvider value={reader}>
      {dossier ? (
        <DossierPage dossier={dossier} portal={portal} returned={portal.screen.kind === 'dossier' ? portal.screen.returned : undefined} />
      ) : (
        <>
          <PageHead company={null} offered={languages} choose={(wanted: Language) => portal.speak(wanted)} />
          <main>{otherScreen(portal)}</main>
          <PageFoot company={null} />
        </>
      )}
    </ReaderProvider>
  )
}

function otherScreen(portal: Portal) {
  const { screen } = portal
  switch (screen.kind) {
    case 'code':
      return <CodePage key={screen.code} scanned={screen.code} open={portal.openByCode} />
    case 'verify':
      return <VerifyPage token={screen.token} client={portal.client} />
    case 'link-unknown':
      return <LinkUnknownPage enterCode={portal.showCode} />
    case 'closed':
      return <ClosedPage enterCode={portal.showCode} />
    case 'unreachable':
      return <UnreachablePage problem={screen.problem} again={screen.again} />
    default:
      return <Skeleton />
  }
}
