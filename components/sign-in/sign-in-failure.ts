export type SignInFailure =
  { kind: 'missing' } | { kind: 'wrong' } | { kind: 'unreachable' } | { kind: 'throttled'; retryAt: Date }

/**
 * next-auth hands back the message of what the credentials door threw: 'invalid' for a wrong pair, a
 * sentence with the time of the next try for a throttled one; anything else is the server's fault.
 */
export function parseSignInFailure(error: string): SignInFailure {
  if (error === 'invalid' || error === 'CredentialsSignin') return { kind: 'wrong' }
  const retryAt = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z/.exec(error)?.[0]
  return retryAt ? { kind: 'throttled', retryAt: new Date(retryAt) } : { kind: 'unreachable' }
}
