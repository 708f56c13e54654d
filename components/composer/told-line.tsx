'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { DISMISS_REASONS, type DismissReason } from '#lib/fact/dismiss-reason.ts'
import type { ReminderView } from '#lib/fact/learning-views.ts'

interface ToldLineProps {
  told: ReminderView
  onInsert: () => void
  onConfirm: () => void
  onDismiss: (reason: DismissReason) => void
}

/** Unobtrusive, above Send: the value, who said it where and when, and one key to use it. */
export function ToldLine({ told, onInsert, onConfirm, onDismiss }: ToldLineProps) {
  const t = useTranslations('composer.told')
  const format = useFormatter()
  const doubt = told.conflict
    ? t('conflict')
    : told.stale
      ? t('stale')
      : told.verified
        ? null
        : t('unverified')
  return (
    <section
      aria-label={t('region')}
      className="flex animate-fade flex-wrap items-center gap-x-2 gap-y-1 rounded-control bg-accent-soft px-3 py-1.5"
    >
      <p role="status" className="min-w-0 flex-1 max-sm:basis-full">
        <span>{t('region')}: </span>
        <strong dir="auto" className="font-semibold break-words">
          {told.said}
        </strong>{' '}
        <span className="text-ink-2">
          {told.source} ·{' '}
          <span className="whitespace-nowrap">{format.dateTime(new Date(told.at), 'weekdayTime')}</span>
          {doubt && ` · ${doubt}`}
        </span>
      </p>
      <Button size="small" shortcut="Mod+i" className="max-sm:ms-auto" onClick={onInsert}>
        {t('insert')}
      </Button>
      {told.confirm && (
        <Button size="small" variant="quiet" onClick={onConfirm}>
          {t('confirm')}
        </Button>
      )}
      <Menu
        trigger={
          <Button size="small" variant="quiet">
            {t('dismiss')}
          </Button>
        }
        side="top"
        align="end"
      >
        {DISMISS_REASONS.map((reason) => (
          <MenuItem key={reason} onSelect={() => onDismiss(reason)}>
            {t(`reason.${reason}`)}
          </MenuItem>
        ))}
      </Menu>
    </section>
  )
}
