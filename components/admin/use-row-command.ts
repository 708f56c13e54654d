'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { notify } from '#components/ui/notify.ts'
import { newId } from '#lib/id.ts'
import type { Result } from '#lib/problem.ts'
import { tryAction } from './try-action.ts'

interface RowCommand<V> {
  run: (commandId: string) => Promise<Result<V>>
  /** What is said when it is done. */
  said?: string
  undo?: () => void
  onDone?: (value: V) => void
}

/** Runs one command of a row: says what came of it and shows the rows as they are now. */
export function useRowCommand() {
  const t = useTranslations('admin')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const start = async <V>({ run, said, undo, onDone }: RowCommand<V>) => {
    if (isBusy) return
    setBusy(true)
    const commandId = newId()
    const result = await tryAction(() => run(commandId), t('noAnswer'))
    setBusy(false)
    router.refresh()
    if (!result.ok) return notify({ tone: 'bad', title: t('notDone'), detail: result.problem.message })
    if (said) notify({ tone: 'ok', title: said, action: undo && { label: t('undo'), run: undo } })
    onDone?.(result.value)
  }
  return { isBusy, start }
}
