import { languageNames, type Language } from '../../shared/languages.ts'
import type { CompanyCard } from '../dossier.ts'
import { useReader } from '../reader.ts'

type Props = {
  company: CompanyCard | null
  offered: readonly Language[]
  choose: (language: Language) => void
}

/** Who writes, and in which language; the switch is there on every screen. */
export function PageHead({ company, offered, choose }: Props) {
  const { language, say } = useReader()
  return (
    <header class="page-head">
      <div class="page-head-row">
        <div class="sender">{company ? <Sender company={company} /> : <span class="sender-name">{say('title')}</span>}</div>
        <label class="language">
          <span class="visually-hidden">{say('language')}</span>
          <select value={language} onChange={(event) => choose(event.currentTarget.value as Language)}>
            {offered.map((each) => (
              <option key={each} value={each} lang={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  )
}

function Sender({ company }: { company: CompanyCard }) {
  return (
    <>
      {company.logo ? (
        <img class="logo" src={company.logo} alt="" />
      ) : (
        <span class="monogram" aria-hidden="true">{[...company.name.trim()][0]?.toUpperCase()}</span>
      )}
      <span class="sender-name">{company.name}</span>
    </>
  )
}
