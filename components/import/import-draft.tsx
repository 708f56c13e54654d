'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormAlert } from '#components/admin/form-alert.tsx'
import type { Choice } from '#components/admin/pick-list.tsx'
import { tryAction } from '#components/admin/try-action.ts'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { discardImportAction, mapImportAction, startImportAction } from '#lib/import/actions.ts'
import { faultOfMapping } from '#lib/import/fields.ts'
import type { FormatChoice, Mapping } from '#lib/import/import-run.ts'
import type { ImportView } from '#lib/import/views.ts'
import { CheckResult } from './check-result.tsx'
import { FieldMapping } from './field-mapping.tsx'
import { FormatFields } from './format-fields.tsx'
import { PreviewTable } from './preview-table.tsx'
import { SourceFields } from './source-fields.tsx'

interface ImportDraftProps {
  view: ImportView
  queues: readonly Choice[]
  onDone: () => void
}

/** The first rows, how they are read and what they mean; then a check, then the import. */
export function ImportDraft({ view, queues, onDone }: ImportDraftProps) {
  const t = useTranslations('import')
  const general = useTranslations('admin')
  const router = useRouter()
  const { encoding, delimiter, hasHeader } = view.format
  const [format, setFormat] = useState<FormatChoice>({ encoding, delimiter, hasHeader })
  const [mapping, setMapping] = useState<Mapping>(view.mapping)
  const [busy, setBusy] = useState<'check' | 'import' | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const importId = view.id
  const preview = useQuery({
    queryKey: ['import-preview', importId, format],
    queryFn: () => askOrThrow('import.preview', { importId, format }),
    placeholderData: keepPreviousData,
  })
  const fault = faultOfMapping(view.kind, new Set(Object.keys(mapping.fields)), mapping.queueId)
  const begin = async (work: 'check' | 'import') => {
    if (fault) return setFailure(fault.message)
    setBusy(work)
    const noAnswer = general('noAnswer')
    const mapped = await tryAction(() => mapImportAction({ importId, format, mapping }), noAnswer)
    const begun = mapped.ok ? await tryAction(() => startImportAction({ importId, work }), noAnswer) : mapped
    setBusy(null)
    setFailure(begun.ok ? null : begun.problem.message)
    if (begun.ok) onDone()
  }
  const discard = async () => {
    const gone = await tryAction(() => discardImportAction({ importId }), general('noAnswer'))
    if (!gone.ok) return setFailure(gone.problem.message)
    notify({ title: t('discarded') })
    router.push('/admin/import')
  }
  return (
    <div className="grid gap-5">
      {view.trial && <CheckResult trial={view.trial} />}
      <PreviewTable preview={preview} />
      <FormatFields
        {...{ format, mapping }}
        isCsv={view.format.type === 'csv'}
        onFormat={setFormat}
        onMapping={setMapping}
      />
      <FieldMapping
        kind={view.kind}
        columns={preview.data?.columns ?? []}
        {...{ mapping, fault: failure ? fault : null }}
        onMapping={setMapping}
      />
      <SourceFields kind={view.kind} {...{ mapping, queues }} onMapping={setMapping} />
      <FormAlert failure={failure} />
      <div className="sticky bottom-0 -mx-4 flex flex-wrap gap-2 border-t border-line bg-pane px-4 py-3 md:-mx-6 md:px-6">
        <Button onClick={() => void discard()}>{t('discard')}</Button>
        <Button className="ms-auto" busy={busy === 'check'} onClick={() => void begin('check')}>
          {t('check')}
        </Button>
        <Button variant="primary" busy={busy === 'import'} onClick={() => void begin('import')}>
          {t('start')}
        </Button>
      </div>
    </div>
  )
}
