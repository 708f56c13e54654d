'use client'
import { useTranslations } from 'next-intl'
import { useFactName } from '#components/customer/use-fact-name.ts'
import type { Column } from '#components/ui/data-table.tsx'
import { DISMISS_REASONS } from '#lib/fact/dismiss-reason.ts'
import { REMINDER_OUTCOMES, type RemindersView } from '#lib/metric/reminder-views.ts'
import { dismissedOf } from './reminder-sums.ts'

type KindRow = RemindersView['byType'][number]

const reasons: ReadonlySet<string> = new Set(DISMISS_REASONS)

/** What came of the reminders of a kind; on a small screen the reasons are one number. */
export function useReminderColumns(): readonly Column<KindRow>[] {
  const t = useTranslations('insights')
  const nameOf = useFactName()
  return [
    { key: 'type', header: t('type'), cell: (row) => <bdi>{nameOf(row)}</bdi> },
    { key: 'offered', header: t('reminders.offered'), numeric: true, cell: ({ offered }) => offered },
    ...REMINDER_OUTCOMES.map((outcome): Column<KindRow> => ({
      key: outcome,
      header: t(`reminders.outcome.${outcome}`),
      numeric: true,
      className: reasons.has(outcome) ? 'max-md:hidden' : undefined,
      cell: (row) => row[outcome],
    })),
    {
      key: 'dismissed',
      header: t('reminders.dismissed'),
      numeric: true,
      className: 'md:hidden',
      cell: dismissedOf,
    },
  ]
}
