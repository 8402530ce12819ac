/** All sentences of one face in one language. A key without its sentence does not compile. */
export type Catalogue<Key extends string> = Record<Key, string>

/** What stands in for the names in braces. Numbers choose plural forms and are written as the locale writes them. */
export type Values = Record<string, string | number>

/** Looks a sentence up and fills it in. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

const placeholder = /\{(\w+)(?:, plural,((?: \w+ \{[^{}]*\})+))?\}/g
const branch = /(\w+) \{([^{}]*)\}/g

/**
 * Sentences of a catalogue for a locale. `{name}` is replaced; `{count, plural, one {# day} other {# days}}` follows the
 * language's own plural rules (Romanian has one, few and other) with `#` as the number.
 * A name without value stays visible as it is written, so that a forgotten value is seen.
 */
export function sayFrom<Key extends string>(catalogue: Catalogue<Key>, locale: string): Say<Key> {
  return (key, values = {}) =>
    catalogue[key].replace(placeholder, (written: string, name: string, branches?: string) => {
      const value = values[name]
      if (value === undefined) return written
      if (!branches) return typeof value === 'number' ? numberText(value, locale) : value
      return pluralOf(branches, Number(value), locale)
    })
}

function pluralOf(branches: string, count: number, locale: string): string {
  const forms = new Map([...branches.matchAll(branch)].map((match) => [match[1], match[2] ?? '']))
  const form = forms.get(new Intl.PluralRules(locale).select(count)) ?? forms.get('other') ?? ''
  return form.replaceAll('#', numberText(count, locale))
}

function numberText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count)
}
