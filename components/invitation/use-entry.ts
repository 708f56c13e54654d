'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ProblemView, Result } from '#lib/problem.ts'

interface Entry {
  password: string
  again: string
  makeAccount: () => Promise<Result<{ email: string }>>
  /** Where the one who came in goes. */
  path: string
}

/** Makes the account, signs in with what was just chosen, and leaves by a full load. */
export function useEntry() {
  const t = useTranslations('invitation')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Omit<ProblemView, 'code'> | null>(null)
  async function enter(entry: Entry) {
    if (isBusy) return
    setProblem(null)
    if (entry.password !== entry.again) return setProblem({ field: 'again', message: t('differ') })
    setBusy(true)
    try {
      const failed = await tryToEnter(entry)
      if (failed) setProblem(failed)
    } catch {
      setProblem({ message: t('noAnswer') })
    }
    setBusy(false)
  }
  async function tryToEnter({ makeAccount, password, path }: Entry) {
    const made = await makeAccount()
    if (!made.ok) return made.problem
    const signedIn = await signIn('credentials', { redirect: false, email: made.value.email, password })
    if (!signedIn || signedIn.error) return { message: t('signInFailed') }
    window.location.assign(path)
    return null
  }
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)
  return { isBusy, problem, errorOf, enter }
}
