import { useRef, useState } from 'preact/hooks'
import { problemOf, type Problem } from '../shared/problem.ts'
import type { Dossier } from './dossier.ts'

/** What fills the page. */
export type Screen =
  | { kind: 'loading' | 'link-unknown' | 'closed' }
  | { kind: 'verify'; token: string }
  | { kind: 'code'; code?: string | undefined }
  | { kind: 'unreachable'; problem: Problem; again: () => void }
  /** With `returned` somebody comes back from paying. */
  | { kind: 'dossier'; dossier: Dossier; returned?: string | undefined }

/** The screen, and attempts at filling it of which only the latest counts. */
export type Visits = {
  screen: Screen
  show: (screen: Screen) => void
  /** Shows the skeleton, then what the steps lead to; a failure becomes its screen, with another try where that may help. */
  attempt: (steps: () => Promise<Screen>) => Promise<void>
}

/** Keeps the screen. */
export function useVisits(): Visits {
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' })
  const latest = useRef(0)
  const show = (next: Screen) => {
    latest.current += 1
    setScreen(next)
  }
  const attempt = async (steps: () => Promise<Screen>) => {
    show({ kind: 'loading' })
    const mine = latest.current
    const next = await steps().catch((thrown): Screen => screenFor(problemOf(thrown), () => void attempt(steps)))
    if (mine === latest.current) show(next)
  }
  return { screen, show, attempt }
}

/** Nothing that failed says whether a link exists, existed or never did. */
function screenFor(problem: Problem, again: () => void): Screen {
  if (problem.status === 401) return { kind: 'closed' }
  const refused = problem.status >= 400 && problem.status < 500 && problem.status !== 408 && problem.status !== 429
  return refused ? { kind: 'link-unknown' } : { kind: 'unreachable', problem, again }
}
