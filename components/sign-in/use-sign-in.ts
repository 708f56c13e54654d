'use client'
import { getProviders, signIn } from 'next-auth/react'
import { useState } from 'react'
import { parseSignInFailure } from './sign-in-failure.ts'
import type { SignInFailure } from './sign-in-failure.ts'

async function trySignIn(email: string, password: string): Promise<SignInFailure | null> {
  if (!email || !password) return { kind: 'missing' }
  try {
    // signIn itself would leave the page when the server can't answer, and what was typed with it.
    if (!(await getProviders())) return { kind: 'unreachable' }
    const result = await signIn('credentials', { redirect: false, email, password })
    if (!result) return { kind: 'unreachable' }
    return result.error ? parseSignInFailure(result.error) : null
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Signs in and leaves by a full load, so that nothing of the page before is kept. */
export function useSignIn(returnPath: string) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SignInFailure | null>(null)
  const submit = async (email: string, password: string) => {
    setBusy(true)
    setFailure(null)
    const failed = await trySignIn(email, password)
    if (!failed) return window.location.assign(returnPath)
    setFailure(failed)
    setBusy(false)
  }
  return { busy, failure, submit }
}
