'use client'
import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import type { Choice } from '#components/admin/pick-list.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { isWorking } from '#lib/import/import-run.ts'
import type { ImportView } from '#lib/import/views.ts'
import { ImportActions } from './import-actions.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportDraft } from './import-draft.tsx'
import { ImportProgress } from './import-progress.tsx'
import { StateChip } from './state-chip.tsx'
import { useImport } from './use-import.ts'
import { WrongRows } from './wrong-rows.tsx'

interface ImportScreenProps {
  initial: ImportView
  queues: readonly Choice[]
}

/** One file, from its first look to what it brought. */
export function ImportScreen({ initial, queues }: ImportScreenProps) {
  const t = useTranslations('import')
  const loaded = useImport(initial)
  const view = loaded.data
  const { kind, state, problem, fileName } = view
  const refresh = () => void loaded.refetch()
  return (
    <AdminScreen
      title={fileName}
      intro={t(`kinds.${kind}`)}
      filters={
        <>
          <Link
            href="/admin/import"
            className="flex items-center gap-1 font-medium text-ink-2 hover:text-ink"
          >
            <ChevronLeft aria-hidden size={14} className="rtl:-scale-x-100" />
            {t('back')}
          </Link>
          <StateChip state={state} />
        </>
      }
      actions={state !== 'draft' && <ImportActions view={view} onDone={refresh} />}
    >
      <div className="grid gap-5 p-4 md:px-6">
        {loaded.isError && <ErrorState title={t('failedOne')} onRetry={refresh} />}
        {problem && (
          <p role="alert" className="rounded-control bg-bad-soft px-3 py-2 text-bad">
            {problem}
          </p>
        )}
        {isWorking(state) && <ImportProgress view={view} />}
        {state !== 'draft' && state !== 'checking' && <ImportCounts view={view} />}
        {state === 'draft' && <ImportDraft view={view} queues={queues} onDone={refresh} />}
        {view.reasons.length > 0 && <WrongRows view={view} />}
      </div>
    </AdminScreen>
  )
}
