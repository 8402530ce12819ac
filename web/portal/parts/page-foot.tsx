import type { CompanyCard, PostalAddress } from '../dossier.ts'
import { useReader } from '../reader.ts'

/** How to reach the sender, and the facts that its law demands under every document. */
export function PageFoot({ company }: { company: CompanyCard | null }) {
  const { locale, say } = useReader()
  if (!company) return <footer class="page-foot" />
  const [before = '', after = ''] = say('questions', { email: '\n' }).split('\n')
  return (
    <footer class="page-foot">
      {company.email && (
        <p class="questions">
          {before}
          <a href={`mailto:${company.email}`}>{company.email}</a>
          {after}
        </p>
      )}
      <p>{[company.name, ...addressLines(company.address, locale)].join(' · ')}</p>
      {company.legalFooter.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  )
}

function addressLines(address: PostalAddress | null, locale: string): string[] {
  if (!address) return []
  const town = [address.postalCode, address.city].filter(Boolean).join(' ')
  const lines = [address.line1, address.line2, town, address.region, countryName(address.country, locale)]
  return lines.filter((line): line is string => Boolean(line))
}

function countryName(country: string | undefined, locale: string): string | undefined {
  try {
    return country && new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  } catch {
    return country
  }
}
