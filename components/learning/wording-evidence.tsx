'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { LearnedWordingView } from '#lib/fact/learning-views.ts'

const SHOWN = 5

/** Who says so, the latest first. */
export function WordingEvidence({ said }: { said: LearnedWordingView['said'] }) {
  const t = useTranslations('learning')
  const format = useFormatter()
  if (said.length === 0) return <p className="text-meta text-ink-3">{t('nobody')}</p>
  const rest = said.length - SHOWN
  return (
    <ul aria-label={t('evidence')} className="flex flex-wrap gap-x-3 text-meta text-ink-3">
      {said.slice(0, SHOWN).map(({ name, times, at }, index) => (
        <li key={index}>
          <bdi>{t('said', { name, times, when: format.dateTime(new Date(at), 'day') })}</bdi>
        </li>
      ))}
      {rest > 0 && <li>{t('saidMore', { count: rest })}</li>}
    </ul>
  )
}
