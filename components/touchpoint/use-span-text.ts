'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Span } from './spans.ts'

const MONTH_MS = 32 * 86_400_000

/** May 2024, or January 2024 – June 2024 where a bar is more than a month. */
export function useSpanText(): (span: Pick<Span, 'from' | 'to'>) => string {
  const t = useTranslations('touchpoint.strip')
  const format = useFormatter()
  const month = (at: number) =>
    format.dateTime(new Date(at), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return ({ from, to }) => {
    const [first, last] = [Date.parse(from), Date.parse(to) - 1]
    return last - first < MONTH_MS ? month(first) : t('span', { from: month(first), to: month(last) })
  }
}
