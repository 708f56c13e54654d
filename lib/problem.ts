export type ProblemCode =
  | 'invalid'
  | 'not_found'
  | 'forbidden'
  | 'signed_out'
  | 'conflict'
  | 'taken'
  | 'unseen'
  | 'full'
  | 'too_large'
  | 'too_many'
  | 'unavailable'

/** What a door sends instead of a value: a sentence for a person, a code for the program. */
export interface ProblemView {
  code: ProblemCode
  message: string
  /** The input's field that is at fault, when one is. */
  field?: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: ProblemView }

/** A failure that was expected: thrown inside verbs and queries, returned by every door. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly field: string | undefined

  constructor(code: ProblemCode, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }

  view(): ProblemView {
    return { code: this.code, message: this.message, ...(this.field ? { field: this.field } : {}) }
  }
}

/** "Not yours" and "not there" look the same. */
export const notFound = (what: string) =>
  new Problem('not_found', `This ${what} does not exist, or you may not see it.`)

export const HTTP_STATUS: Record<ProblemCode, number> = {
  invalid: 400,
  not_found: 404,
  forbidden: 403,
  signed_out: 401,
  conflict: 409,
  taken: 409,
  unseen: 409,
  full: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}
