import type { z } from 'zod'
import { Problem } from './problem.ts'

/** Parses what a caller sent; the first fault becomes a Problem that names its field. */
export function parseInput<S extends z.ZodType>(shape: S, raw: unknown): z.output<S> {
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.')
  throw new Problem(
    issue?.code === 'too_big' ? 'too_large' : 'invalid',
    issue?.message ?? 'This is not valid.',
    field,
  )
}
