'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { MergeView } from '#lib/identity/views.ts'

/** What spoke for a merge, in words. */
export function useEvidence() {
  const t = useTranslations('identity.log.evidence')
  const format = useFormatter()
  const percent = (weight: number) =>
    format.number(1 / (1 + 2 ** -weight), { style: 'percent', maximumFractionDigits: 1 })
  return (evidence: MergeView['evidence']) =>
    format.list(
      evidence.map((each) => {
        if (each.kind === 'likeness') return t('likeness', { percent: percent(each.weight) })
        return each.kind === 'identifier'
          ? t('identifier', { type: each.type.replaceAll('_', ' ') })
          : t('agent')
      }),
    )
}
