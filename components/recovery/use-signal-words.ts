'use client'
import { useTranslations } from 'next-intl'
import type { SignalKind } from '#lib/recovery/signal.ts'

/** A signal in words: "Rated 1 of 5", "Complaint". */
export function useSignalWords() {
  const t = useTranslations('recovery.signals')
  return (kind: SignalKind, score: number | null) =>
    kind === 'low_rating' && score !== null ? t('lowRating', { score }) : t(kind)
}
