'use client'
import { useTranslations } from 'next-intl'
import type { PersonRow } from '#lib/agent/views.ts'
import { unmetDemands } from '#lib/queue/queue.ts'
import type { OverflowRow, QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import { useHoursText } from './use-hours-text.ts'
import { WarningLine } from './warning-line.tsx'

interface QueueWarningsProps {
  queue: QueueRow
  queues: readonly QueueRow[]
  people: readonly PersonRow[]
  schedules: readonly ScheduleRow[]
}

/** What of a queue may be meant so, but keeps its customers waiting. */
export function QueueWarnings({ queue, queues, people, schedules }: QueueWarningsProps) {
  const t = useTranslations('admin.queues')
  const hoursText = useHoursText()
  const schedule = schedules.find(({ id }) => id === queue.scheduleId)
  const nameOf = ({ toQueueId, toAgentId }: OverflowRow) =>
    queues.find(({ id }) => id === toQueueId)?.name ?? people.find(({ id }) => id === toAgentId)?.name ?? '?'
  const warnings = [
    ...(queue.agentIds.length === 0 ? [t('nobody')] : []),
    ...(queue.agentIds.length === 0 ? [] : unmetDemands(queue.skills, people, queue.agentIds)).map(
      ({ name, level }) => t('nobodyHas', { skill: name, level }),
    ),
    ...(schedule && hoursText(schedule) === null ? [t('neverOpens')] : []),
    ...queue.overflow.filter(({ isGone }) => isGone).map((line) => t('overflowGone', { name: nameOf(line) })),
  ]
  return (
    <span className="grid gap-0.5 text-meta font-normal">
      {warnings.map((text) => (
        <WarningLine key={text}>{text}</WarningLine>
      ))}
    </span>
  )
}
