'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'

export default function ConsoleError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('ui.failed')
  return (
    <ErrorState title={t('title')} onRetry={reset} className="h-full content-center">
      {t('kept')}
    </ErrorState>
  )
}
