'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { ParetoBars } from './pareto-bars.tsx'

interface CauseParetoProps {
  onDepartment: (department: string) => void
  onBack: () => void
}

/** What to mend first: the causes of closed cases. */
export function CausePareto({ onDepartment, onBack }: CauseParetoProps) {
  const t = useTranslations('recovery')
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['recovery', 'causes'],
    queryFn: () => askOrThrow('recovery.causes', {}),
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
        {data && data.length > 0 && <ParetoBars causes={data} onDepartment={onDepartment} />}
        {data?.length === 0 && <EmptyState>{t('pareto.none')}</EmptyState>}
        {!data && isError && (
          <ErrorState title={t('pareto.failed')} onRetry={() => void refetch()} retrying={isFetching}>
            {t('kept')}
          </ErrorState>
        )}
        {!data && !isError && <ListSkeleton rows={5} />}
        <p className="text-meta text-ink-3">{t('pareto.definition')}</p>
        <p className="text-ink-3">{t('choose')}</p>
      </div>
    </section>
  )
}
