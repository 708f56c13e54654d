'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { Severity } from '#lib/recovery/recovery-case.ts'

const LEVELS = [1, 2, 3, 4] as const
const tones: Record<Severity, string> = { 1: 'bg-ink-3', 2: 'bg-ink-3', 3: 'bg-warn', 4: 'bg-bad' }

/** Four small bars, as many of them filled as it is severe; said in words too. */
export function SeverityMark({ severity, className }: { severity: Severity; className?: string }) {
  const t = useTranslations('recovery.row')
  const label = t('severity', { severity })
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classNames('inline-flex h-4 items-end gap-[2px]', className)}
    >
      {LEVELS.map((level) => (
        <span
          key={level}
          data-fill={level <= severity ? 'held' : 'rest'}
          className={classNames('w-[3px] rounded-[1px]', level <= severity ? tones[severity] : 'bg-line')}
          style={{ height: `${4 + level * 3}px` }}
        />
      ))}
    </span>
  )
}
