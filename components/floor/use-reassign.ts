'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { Reassigned } from '#lib/routing/reassign-many.ts'
import { groupByOrigin, type Target, targetInput } from './reassign-target.ts'

const OUTCOMES = ['full', 'offline', 'not_member', 'gone', 'failed'] as const

type Translate = ReturnType<typeof useTranslations<'floor'>>

/** Moves one or many at once, says what came of each, and puts everything back on undo. */
export function useReassign() {
  const t = useTranslations('floor')
  const [isBusy, setBusy] = useState(false)

  /** True when at least one was moved. */
  async function reassign(conversationIds: string[], to: Target, anyway = false): Promise<boolean> {
    setBusy(true)
    const result = await sendCommand('conversation.reassign_many', {
      conversationIds,
      ...targetInput(to),
      anyway,
    })
    setBusy(false)
    if (result.ok) return say(t, result.value.results, to)
    notify({ tone: 'bad', title: t('notMoved'), detail: result.problem.message })
    return false
  }
  return { reassign, isBusy }
}

function say(t: Translate, results: readonly Reassigned[], to: Target): boolean {
  const { name } = to
  const moved = results.filter(({ outcome }) => outcome === 'moved')
  const [count, of] = [moved.length, results.length]
  const detail = reasonsOf(t, results, name)
  if (count === 0) {
    notify({ tone: 'bad', title: t('notMoved'), detail })
    return false
  }
  const all = of === 1 && to.kind === 'agent' ? t('moved', { name }) : t('movedMany', { count, name })
  notify({
    tone: count === of ? 'ok' : 'bad',
    title: count === of ? all : t('movedSome', { count, of, name }),
    detail,
    key: 'reassigned',
    action: { label: t('undo'), run: () => void putBack(t, moved, to) },
  })
  return true
}

function reasonsOf(t: Translate, results: readonly Reassigned[], name: string): string | undefined {
  const reasons = OUTCOMES.flatMap((outcome) => {
    const count = results.filter((one) => one.outcome === outcome).length
    return count > 0 ? [t(`outcome.${outcome}`, { count, name })] : []
  })
  return reasons.length > 0 ? reasons.join(', ') : undefined
}

async function putBack(t: Translate, moved: readonly Reassigned[], to: Target) {
  const lost = new Set<string>()
  for (const { conversationIds, target } of groupByOrigin(moved, to)) {
    const input = { conversationIds, ...target, anyway: true }
    const result = await sendCommand('conversation.reassign_many', input)
    const back = result.ok ? result.value.results.filter(({ outcome }) => outcome === 'moved') : []
    for (const id of conversationIds) if (!back.some((one) => one.conversationId === id)) lost.add(id)
  }
  const count = lost.size
  if (count === 0) notify({ tone: 'ok', title: t('movedBack'), key: 'reassigned' })
  else notify({ tone: 'bad', title: t('movedBackSome', { count, of: moved.length }), key: 'reassigned' })
}
