import type { Result } from '#lib/problem.ts'

/** A server action throws when no answer comes; that too is an answer to who waits for it. */
export async function tryAction<V>(action: () => Promise<Result<V>>, noAnswer: string): Promise<Result<V>> {
  try {
    return await action()
  } catch {
    return { ok: false, problem: { code: 'unavailable', message: noAnswer } }
  }
}
