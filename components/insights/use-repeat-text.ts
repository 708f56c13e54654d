'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { isTooFew, TOO_FEW } from '#lib/metric/measure.ts'
import type { RepeatFigure } from '#lib/metric/repeat-inputs.ts'
import type { RepeatCounts } from '#lib/metric/repeat-views.ts'

export const valueOf = (figure: RepeatFigure, counts: RepeatCounts): number | null => {
  const { contacts, told, askedContacts, back } = counts
  if (contacts === 0) return null
  if (figure === 'told') return (told * 100) / contacts
  return (figure === 'asked' ? askedContacts : back) / contacts
}

/** How these figures are written: of few contacts nothing is said. */
export function useRepeatText() {
  const t = useTranslations('insights')
  const format = useFormatter()
  const write = (figure: RepeatFigure, value: number) =>
    figure === 'told'
      ? format.number(value, { maximumFractionDigits: 1 })
      : format.number(value, { style: 'percent', maximumFractionDigits: 1 })
  return {
    write,
    say(figure: RepeatFigure, counts: RepeatCounts): string {
      const value = valueOf(figure, counts)
      if (value === null || isTooFew({ of: counts.contacts }))
        return t('tooFew', { of: counts.contacts, least: TOO_FEW })
      return write(figure, value)
    },
    /** In a table: a dash where there are too few. */
    cell(figure: RepeatFigure, counts: RepeatCounts): string {
      const value = valueOf(figure, counts)
      return value === null || isTooFew({ of: counts.contacts }) ? '–' : write(figure, value)
    },
  }
}
