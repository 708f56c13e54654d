'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import type { AuditRow } from '#lib/audit/views.ts'
import { AuditChange } from './audit-change.tsx'

const KINDS = [
  'agent',
  'queue',
  'team',
  'widget',
  'offer',
  'macro',
  'disposition',
  'conversation',
  'customer',
  'case',
  'schedule',
  'presence_reason',
  'routing',
  'alert_rule',
  'source',
  'event_mapping',
  'raw_event',
  'webhook',
  'fact_type',
] as const

/** `agent.work_returned` as a person reads it: "agent work returned". */
const actionText = (action: string) => action.replaceAll(/[._]/g, ' ')

export function useAuditColumns(): Column<AuditRow>[] {
  const t = useTranslations('admin.audit')
  const format = useFormatter()
  return useMemo(
    () => [
      {
        key: 'at',
        header: t('when'),
        className: 'whitespace-nowrap',
        cell: ({ at }) => (
          <time dateTime={at} title={format.dateTime(new Date(at), 'full')} className="font-normal">
            {format.dateTime(new Date(at), 'date')} {format.dateTime(new Date(at), 'seconds')}
          </time>
        ),
      },
      { key: 'who', header: t('who'), cell: (row) => <Who row={row} /> },
      { key: 'what', header: t('what'), cell: ({ action }) => actionText(action) },
      {
        key: 'target',
        header: t('target'),
        className: 'max-md:hidden',
        cell: (row) => <Target row={row} />,
      },
      {
        key: 'change',
        header: t('change'),
        className: 'max-md:hidden',
        cell: (row) => <AuditChange before={row.old} after={row.new} />,
      },
    ],
    [t, format],
  )
}

function Who({ row: { actorKind, actorName } }: { row: AuditRow }) {
  const t = useTranslations('admin.audit')
  if (actorKind === 'agent') return <bdi>{actorName ?? '?'}</bdi>
  return t(actorKind === 'visitor' ? 'visitor' : 'system')
}

function Target({ row: { targetKind, targetName, targetId } }: { row: AuditRow }) {
  const t = useTranslations('admin.audit')
  if (!targetKind) return null
  const kind = KINDS.find((one) => one === targetKind) ?? 'other'
  return (
    <span title={targetId ?? undefined}>
      <span className="text-ink-3">{t(`kinds.${kind}`)}</span>{' '}
      <bdi>{targetName ?? <span className="font-mono text-meta">{targetId?.slice(-8)}</span>}</bdi>
    </span>
  )
}
