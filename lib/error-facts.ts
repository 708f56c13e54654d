import { pgCode } from './verb.ts'

const FRAME = /^\s+at .+:\d+:\d+\)?$/

const placesOf = ({ stack = '' }: Error) => stack.split('\n').filter((line) => FRAME.test(line))

const textAt = (error: Error, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}

/** What may be logged of an error. PostgreSQL's sentences quote values that people wrote, so its code stands for them. */
export function errorFacts(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = pgCode(error)
  const at = placesOf(error)
  if (!code) return { type: error.name, message: error.message, at }
  return {
    type: error.name,
    code,
    table: textAt(error, 'table_name'),
    constraint: textAt(error, 'constraint_name'),
    at,
  }
}
