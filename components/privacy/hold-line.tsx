'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { releaseHoldAction } from '#lib/privacy/actions.ts'
import type { LegalHoldView } from '#lib/privacy/views.ts'
import { usePrivacyCommand } from './use-privacy-command.ts'

interface HoldLineProps {
  hold: LegalHoldView
  mayRelease: boolean
}

/** A hold that stands: why, until when, and by whom. */
export function HoldLine({ hold, mayRelease }: HoldLineProps) {
  const t = useTranslations('privacy.hold')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), 'date')
  const { reason, until, placedByName, placedAt } = hold
  return (
    <div className="flex items-start gap-2 rounded-control border border-transparent bg-warn-soft px-3 py-2">
      <div className="grid min-w-0 flex-1">
        <p className="font-medium text-warn">
          {t('standing')}, {until ? t('until', { day: day(until) }) : t('open')}
        </p>
        <p dir="auto" className="wrap-anywhere">
          {reason}
        </p>
        <p className="text-meta text-ink-2">{t('by', { name: placedByName, day: day(placedAt) })}</p>
      </div>
      {mayRelease && <ReleaseHold hold={hold} />}
    </div>
  )
}

export function ReleaseHold({ hold: { id: holdId, reason } }: { hold: LegalHoldView }) {
  const t = useTranslations('privacy.hold')
  const { isBusy, failure, start } = usePrivacyCommand()
  return (
    <span className="grid justify-items-end gap-1">
      <Button
        size="small"
        busy={isBusy}
        aria-label={t('releaseNamed', { reason })}
        onClick={() => void start({ run: (id) => releaseHoldAction({ holdId }, id), said: t('released') })}
      >
        {t('release')}
      </Button>
      {failure && (
        <span role="alert" className="text-bad">
          {failure}
        </span>
      )}
    </span>
  )
}
