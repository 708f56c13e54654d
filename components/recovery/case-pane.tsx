'use client'
import { useTranslations } from 'next-intl'
import { CaseConflicts } from '#components/conflict/case-conflicts.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Person } from '#lib/recovery/recovery-case.ts'
import type { CaseDetail, CaseRow } from '#lib/recovery/views.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseThread } from './case-thread.tsx'
import { EarlierCases } from './earlier-cases.tsx'
import { SignalList } from './signal-list.tsx'
import { StepList } from './step-list.tsx'
import { isMissing, useCase } from './use-case.ts'

interface CasePaneProps {
  caseId: string
  /** The board's row: painted at once, the rest follows. */
  row: CaseRow | undefined
  first: CaseDetail | null
  me: Person
  onOpen: (id: string | null) => void
}

export function CasePane({ caseId, row: listed, first, me, onOpen }: CasePaneProps) {
  const t = useTranslations('recovery')
  const { data, error, isError, isFetching, refetch } = useCase(caseId, first)
  const row = listed ?? data?.row
  const back = () => onOpen(null)
  if (isError && isMissing(error)) return <Missing onBack={back} />
  return (
    <section aria-label={t('detail')} className="flex h-full min-h-0 flex-col">
      {row && (
        <CaseHead row={row} onBack={back}>
          <CaseActions row={row} me={me} />
        </CaseHead>
      )}
      {data ? (
        <CaseBody detail={data} row={row ?? data.row} />
      ) : isError ? (
        <ErrorState title={t('failedCase')} onRetry={() => void refetch()} retrying={isFetching}>
          {t('kept')}
        </ErrorState>
      ) : (
        <CaseSkeleton />
      )}
    </section>
  )
}

function CaseBody({ detail, row }: { detail: CaseDetail; row: CaseRow }) {
  const { customer, signals, steps, thread, threadIsCut, earlier } = detail
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <div className="grid min-h-full @3xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 content-start gap-6 px-5 py-4 @3xl:border-e @3xl:border-line">
          <SignalList signals={signals} />
          <CaseThread
            conversationId={row.conversationId}
            customerName={customer.name}
            entries={thread}
            isCut={threadIsCut}
          />
        </div>
        <div className="grid min-w-0 content-start gap-6 px-5 py-4 max-@3xl:border-t max-@3xl:border-line">
          <CaseFacts row={row} customer={customer} />
          <CaseConflicts customerId={customer.id} />
          <StepList row={row} steps={steps} />
          <EarlierCases cases={earlier} />
        </div>
      </div>
    </div>
  )
}

function Missing({ onBack }: { onBack: () => void }) {
  const t = useTranslations('recovery')
  return (
    <EmptyState
      className="h-full content-center"
      action={
        <button type="button" className="text-accent underline underline-offset-2" onClick={onBack}>
          {t('back')}
        </button>
      }
    >
      {t('missing')}
    </EmptyState>
  )
}

function CaseSkeleton() {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-4 px-5 py-4">
      <Skeleton className="h-5 w-2/5 rounded-mark" />
      <Skeleton className="h-20 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
    </div>
  )
}
