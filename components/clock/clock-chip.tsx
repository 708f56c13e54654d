'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { TargetKind } from '#lib/clock/clock.ts'
import { clockState, type RunningClock } from './clock-state.ts'

interface ClockChipProps {
  clock: RunningClock & { clockKind: TargetKind | null }
  /** Names what is due; otherwise the time alone, for narrow rows. */
  named?: boolean
  className?: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The service-level clock that runs out first, by the server's time: colour and words. */
export function ClockChip({ clock, named, className }: ClockChipProps) {
  const t = useTranslations('clock')
  const format = useFormatter()
  const now = useNow()
  const state = clockState(clock, now)
  if (!state || !clock.clockDueAt) return null
  const kind = t(`kind.${clock.clockKind ?? 'next_reply'}`)
  const left = leftText(state.awayMs)
  const whole = state.late ? t('lateBy', { kind, left }) : t('dueIn', { kind, left })
  const short = state.late ? t('late', { left }) : named ? t('in', { kind, left }) : left
  return (
    <Chip
      tone={state.tone}
      title={`${whole} · ${format.dateTime(new Date(clock.clockDueAt), 'weekdayTime')}`}
      className={className}
    >
      <span className="sr-only">{whole}</span>
      <span aria-hidden suppressHydrationWarning>
        {short}
      </span>
    </Chip>
  )

  function leftText(awayMs: number): string {
    if (awayMs < HOUR_MS) return clockText(awayMs)
    if (awayMs < DAY_MS) return t('hours', { count: Math.floor(awayMs / HOUR_MS) })
    return t('days', { count: Math.floor(awayMs / DAY_MS) })
  }
}
