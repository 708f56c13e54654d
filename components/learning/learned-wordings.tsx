'use client'
import { useTranslations } from 'next-intl'
import { FactSection } from '#components/fact/fact-section.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { LearningView } from '#lib/fact/learning-views.ts'
import { LearnedWording } from './learned-wording.tsx'
import { LearningForm } from './learning-form.tsx'

/** What the console learned from dismissed reminders, each with its evidence and a way back. */
export function LearnedWordings({ learning: { quietAfter, wordings } }: { learning: LearningView }) {
  const t = useTranslations('learning')
  return (
    <FactSection title={t('title')} hint={t('hint')}>
      <div className="grid max-w-3xl gap-5 px-4 md:px-6">
        <LearningForm quietAfter={quietAfter} />
        {wordings.length === 0 ? (
          <EmptyState className="rounded-card border border-line">{t('empty')}</EmptyState>
        ) : (
          <ul aria-label={t('list')} className="divide-y divide-line border-y border-line">
            {wordings.map((wording) => (
              <LearnedWording key={wording.id} wording={wording} />
            ))}
          </ul>
        )}
      </div>
    </FactSection>
  )
}
