import type { Language } from './languages.ts'
import { problemWords, type ProblemWord } from './problem-words/index.ts'

/** A fault in one field of what was sent, as `at: "items[0].quantity"`. */
export type Fault = { at: string; code: string; message: string }

/** RFC 9457 problem details with our stable code. `status` 0 means that no answer came at all. */
export type Problem = {
  type?: string
  title?: string
  status: number
  detail?: string
  code: string
  errors?: Fault[]
  retryAfterSeconds?: number
}

/** Thrown by `request` for every answer that is not a success, and when no answer came. */
export class RequestProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code)
    this.name = 'RequestProblem'
    this.problem = problem
  }
}

/** The problem behind anything that was thrown; a mistake of our own reads as `unexpected`. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof RequestProblem ? thrown.problem : { status: 500, code: 'unexpected' }
}

/** What a person reads: the server's own sentence where it wrote one, else ours for the kind of trouble. */
export function problemSentence(problem: Problem, language: Language): string {
  const written = problem.status >= 400 && problem.status < 500 ? problem.detail : undefined
  return written || problemWords[language][kindOf(problem)]
}

function kindOf({ status, code }: Problem): ProblemWord {
  if (code === 'timeout' || code === 'offline') return code
  const byStatus: Record<number, ProblemWord> = {
    401: 'signed-out', 403: 'forbidden', 404: 'not-found', 409: 'conflict', 412: 'changed-meanwhile', 429: 'too-many',
  }
  return byStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalid')
}
