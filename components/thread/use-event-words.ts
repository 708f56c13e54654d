'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { EventEntry } from '#lib/conversation/views.ts'
import { sentenceOf } from './event-words.ts'

export function useEventWords({ name, actorName, agentName, data }: EventEntry): string {
  const t = useTranslations('thread.events')
  const format = useFormatter()
  const { key, values } = sentenceOf(name, {
    actor: actorName ?? '',
    agent: agentName ?? actorName ?? '',
    data: data ?? {},
    when(field) {
      const value = data?.[field]
      const at = typeof value === 'string' ? new Date(value) : null
      return at && !Number.isNaN(at.getTime()) ? format.dateTime(at, 'weekdayTime') : null
    },
  })
  return t(key, values)
}
