'use client'
import { useTranslations } from 'next-intl'
import type { DraftState } from './use-draft.ts'

/** Says where the text is kept, in few letters. */
export function DraftMark({ draft }: { draft: { text: string; state: DraftState } }) {
  const t = useTranslations('composer')
  if (!draft.text) return <span className="me-auto" />
  const words = { saved: t('draftSaved'), saving: t('draftSaving'), kept: t('draftKept') }
  return <span className="me-auto text-meta text-ink-3">{words[draft.state]}</span>
}
