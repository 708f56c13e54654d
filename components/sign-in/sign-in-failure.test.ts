import { expect, it } from 'vitest'
import { parseSignInFailure } from './sign-in-failure.ts'

it('tells a wrong pair from a throttled one and from a server at fault', () => {
  expect(parseSignInFailure('invalid')).toEqual({ kind: 'wrong' })
  expect(parseSignInFailure('CredentialsSignin')).toEqual({ kind: 'wrong' })
  expect(parseSignInFailure('connect ECONNREFUSED 127.0.0.1:5432')).toEqual({ kind: 'unreachable' })
})

it('reads when a throttled person may try again', () => {
  const failure = parseSignInFailure('Too many attempts. Try again after 2026-03-01T14:20:00.000Z.')
  expect(failure).toEqual({ kind: 'throttled', retryAt: new Date('2026-03-01T14:20:00Z') })
})
