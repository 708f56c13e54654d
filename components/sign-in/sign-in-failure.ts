export type SignInFailure =
  | { kind: 'missing' }
  | { kind: 'wrong' }
  | { kind: 'unreachable' }
  | { kind: 'throttled'; retryAfterMs: number | null }

/** next-auth hands back the message of what the credentials door threw: 'throttled' or 'throttled:<seconds>'. */
export function parseSignInFailure(error: string): SignInFailure {
  const throttled = /^throttled(?::(\d{1,6}))?$/.exec(error)
  if (!throttled) return { kind: 'wrong' }
  return { kind: 'throttled', retryAfterMs: throttled[1] ? Number(throttled[1]) * 1000 : null }
}
