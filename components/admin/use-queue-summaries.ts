'use client'
import { useTranslations } from 'next-intl'
import type { QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import type { QueueForm } from './queue-form.ts'

/** What a queue's closed sections say. */
export function useQueueSummaries(
  form: QueueForm,
  queues: readonly QueueRow[],
  schedules: readonly ScheduleRow[],
) {
  const t = useTranslations('admin.queues')
  const hours = schedules.find(({ id }) => id === form.scheduleId)?.name ?? t('alwaysOpen')
  const targets = [
    form.firstReplySeconds && t('firstSaid', { seconds: form.firstReplySeconds }),
    form.nextReplySeconds && t('nextSaid', { seconds: form.nextReplySeconds }),
    form.resolutionMinutes && t('resolutionSaid', { minutes: form.resolutionMinutes }),
  ].filter(Boolean)
  const limit = form.wrapUpLimitSeconds
  return {
    skills: form.skills.map(({ name, level }) => `${name} ${level}`).join(', ') || t('noSkills'),
    hours: `${hours} · ${t('prioritySaid', { priority: form.priority ?? 0 })}`,
    overflow: overflowSaid(),
    wrapUp: [
      t(form.wrapUpRequired ? 'dispositionRequired' : 'dispositionOptional'),
      limit ? t('limitSaid', { seconds: limit }) : t('noLimit'),
    ].join(' · '),
    clocks: targets.join(' · ') || t('asServiceLevel'),
    callbacks: form.callbackEnabled ? t('capSaid', { cap: form.callbackCap ?? 0 }) : t('off'),
  }

  function overflowSaid() {
    const [first] = form.overflow
    if (!first) return t('noOverflow')
    if (form.overflow.length > 1) return t('overflowMany', { count: form.overflow.length })
    const queue = queues.find(({ id }) => first.to === `queue:${id}`)
    return t('overflowOne', { seconds: first.afterSeconds ?? 0, to: queue?.name ?? t('aPerson') })
  }
}
