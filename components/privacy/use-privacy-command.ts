'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notify } from '#components/ui/notify.ts'
import { newId } from '#lib/id.ts'
import type { ProblemView, Result } from '#lib/problem.ts'

const READ = ['customer.privacy', 'customer.profile', 'privacy.requests', 'privacy.retention']

interface Attempt<V> {
  run: (commandId: string) => Promise<Result<V>>
  said: string
  onDone?: () => void
}

/** One change at a time: the same attempt sent twice is one, what failed is said where it was tried. */
export function usePrivacyCommand() {
  const t = useTranslations('privacy')
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  async function start<V>({ run, said, onDone }: Attempt<V>) {
    if (isBusy) return
    setBusy(true)
    const result = await run(newId()).catch((): Result<V> => ({
      ok: false,
      problem: { code: 'unavailable', message: t('noAnswer') },
    }))
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    for (const name of READ) void client.invalidateQueries({ queryKey: [name] })
    if (!result.ok) return
    notify({ tone: 'ok', title: said })
    onDone?.()
  }
  const failure = problem && !problem.field ? problem.message : null
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)
  return { isBusy, failure, errorOf, start, forget: () => setProblem(null) }
}
