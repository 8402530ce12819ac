/** All sentences of one face in one language. A key without its sentence does not compile. */
export type Catalogue<Key extends string> = Record<Key, string>

/** What stands in for the names in braces. Numbers choose plural forms and are written as the locale writes them. */
export type Values = Record<string, string | number>

/** Looks a sentence up and fills it in. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

const placeholder = /\{(\w+)(?:, (plural|select),((?: [\w-]+ \{[^{}]*\})+))?\}/g
const branch = /([\w-]+) \{([^{}]*)\}/g

/**
 * Sentences of a catalogue for a locale. `{name}` is replaced; `{count, plural, one {# day} other {# days}}` follows the
 * language's own plural rules (Romanian has one, few and other) with `#` as the number; `{kind, select, estimate {The
 * estimate} other {The invoice}}` follows a word.
 * A name without value stays visible as it is written, so that a forgotten value is seen.
 */
export function sayFrom<Key extends string>(catalogue: Catalogue<Key>, locale: string): Say<Key> {
  return (key, values = {}) =>
    catalogue[key].replace(placeholder, (written: string, name: string, how?: string, branches = '') => {
      const value = values[name]
      if (how === 'select') return formOf(branches, String(value))
      if (value === undefined) return written
      if (!how) return typeof value === 'number' ? numberText(value, locale) : value
      return formOf(branches, new Intl.PluralRules(locale).select(Number(value))).replaceAll('#', numberText(Number(value), locale))
    })
}

function formOf(branches: string, wanted: string): string {
  const forms = new Map([...branches.matchAll(branch)].map((match) => [match[1], match[2]]))
  return forms.get(wanted) ?? forms.get('other') ?? ''
}

function numberText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count)
}
