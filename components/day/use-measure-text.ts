'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { isTooFew, type Share, shareOf, TOO_FEW } from '#lib/metric/measure.ts'

const SECOND_MS = 1000
const MINUTE_S = 60
const HOUR_S = 3600

/** How shares and durations are written here: few are counted, not turned into a per cent. */
export function useMeasureText() {
  const t = useTranslations('day')
  const format = useFormatter()
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    /** Of a day: the count itself. */
    count: ({ count, of }: Share) => (of === 0 ? t('none') : t('ofCount', { count, of })),
    /** Of the weeks: a per cent, unless there are too few for one. */
    share(share: Share): string {
      const value = shareOf(share)
      if (value === null || isTooFew(share)) return t('tooFew', { of: share.of, least: TOO_FEW })
      return format.number(value, 'percent')
    },
    percent: (value: number) => format.number(value, 'percent'),
    duration(ms: number | null): string {
      if (ms === null) return t('none')
      const seconds = Math.round(ms / SECOND_MS)
      const [hours, rest] = [Math.floor(seconds / HOUR_S), seconds % HOUR_S]
      const minutes = Math.floor(rest / MINUTE_S)
      if (hours > 0) return `${hours}:${two(minutes)}:${two(rest % MINUTE_S)}`
      return `${minutes}:${two(rest % MINUTE_S)}`
    },
  }
}
