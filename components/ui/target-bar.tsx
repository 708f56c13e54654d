import type { Tone } from './tone.ts'

interface TargetBarProps {
  label: string
  /** Shares from 0 to 1; null when there is nothing to measure yet. */
  value: number | null
  target?: number
  tone?: Tone
}

const fills: Record<Tone, string> = {
  neutral: 'bg-ink-3',
  accent: 'bg-accent',
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
}
const percent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100)

/** A thin bar with a mark where the target is. */
export function TargetBar({ label, value, target, tone = 'accent' }: TargetBarProps) {
  const shown = percent(value ?? 0)
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={shown}
      aria-valuetext={value === null ? '–' : `${shown} %`}
      className="relative h-1.5 rounded-full bg-sunk"
    >
      <div
        data-fill=""
        className={`h-full rounded-full ${fills[tone]}`}
        style={{ inlineSize: `${shown}%` }}
      />
      {target !== undefined && (
        <div
          className="absolute -inset-y-1 w-0.5 rounded-full bg-ink"
          data-fill="rest"
          style={{ insetInlineStart: `${percent(target)}%` }}
        />
      )}
    </div>
  )
}
