import { log } from './log.ts'
import { Problem, type Result } from './problem.ts'
import { pgCode } from './verb.ts'

/** Expected failures are returned, never thrown; the unexpected are logged and told without their insides. */
export async function answer<T>(
  work: () => Promise<T>,
  onError: (error: unknown) => void = logError,
): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.view() }
    onError(error)
    return { ok: false, problem: unexpected(error).view() }
  }
}

function unexpected(error: unknown): Problem {
  const code = pgCode(error)
  if (code.startsWith('08') || code.startsWith('57P') || code.startsWith('CONN') || code === 'ECONNREFUSED')
    return new Problem('unavailable', 'The database is away. Nothing was saved; try again in a moment.')
  if (code === '22021' || code === '22P05')
    return new Problem('invalid', 'The text holds a character that cannot be kept.')
  return new Problem('unavailable', 'Something went wrong on our side. Nothing was saved; try again.')
}

function logError(error: unknown) {
  log.error({ err: error }, 'door failed')
}
