'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { CauseCount } from '#lib/recovery/views.ts'
import { ParetoBars } from './pareto-bars.tsx'

interface CauseParetoProps {
  first: CauseCount[]
  onDepartment: (department: string) => void
  onBack: () => void
}

/** What to mend first: the causes of closed cases. */
export function CausePareto({ first, onDepartment, onBack }: CauseParetoProps) {
  const t = useTranslations('recovery')
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['recovery', 'causes'],
    queryFn: () => askOrThrow('recovery.causes', {}),
    initialData: first,
  })
  return (
    <section aria-label={t('pareto.title')} className="h-full overflow-y-auto">
      <header className="pane-head">
        <IconButton label={t('back')} icon={ArrowLeft} className="md:hidden" onClick={onBack} />
        <h2 className="text-title font-semibold">{t('pareto.title')}</h2>
      </header>
      <div className="mx-auto grid max-w-3xl gap-4 px-5 py-5">
        <p className="text-ink-2" title={t('pareto.definition')}>
          {t('pareto.period')}
        </p>
        {data.length > 0 && <ParetoBars causes={data} onDepartment={onDepartment} />}
        {data.length === 0 && <EmptyState>{t('pareto.none')}</EmptyState>}
        {isError && (
          <ErrorState title={t('pareto.failed')} onRetry={() => void refetch()} retrying={isFetching}>
            {t('kept')}
          </ErrorState>
        )}
        <p className="text-meta text-ink-3">{t('pareto.definition')}</p>
        <p className="text-ink-3">{t('choose')}</p>
      </div>
    </section>
  )
}
