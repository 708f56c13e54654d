'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Editing } from '#components/admin/use-editing.ts'
import { askOrThrow } from '#components/realtime/connection.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { SourceRow } from '#lib/ingest/admin-views.ts'
import { KeyDialog } from './key-dialog.tsx'
import { ShownKey } from './shown-key.tsx'
import { SourceCard } from './source-card.tsx'
import { SourceDialog } from './source-dialog.tsx'

interface SourceListProps {
  sources: SourceRow[]
  editing: Editing<SourceRow>
  onQuarantine: () => void
}

type KeyOpen = { source: SourceRow; key: string | null } | null

const EVERY_MS = 10_000

/** Kept current while it is on screen. */
export function SourceList({ sources, editing, onQuarantine }: SourceListProps) {
  const t = useTranslations('ingest.sources')
  const [keyOpen, setKeyOpen] = useState<KeyOpen>(null)
  const { data } = useQuery({
    queryKey: ['source.list', sources],
    queryFn: () => askOrThrow('source.list', {}),
    initialData: sources,
    initialDataUpdatedAt: 0,
    refetchInterval: EVERY_MS,
  })
  return (
    <div className="grid gap-4 p-4 md:p-6">
      {data.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
      {data.map((source) => (
        <SourceCard
          key={source.id}
          source={source}
          onEdit={() => editing.edit(source)}
          onKey={() => setKeyOpen({ source, key: null })}
          onQuarantine={onQuarantine}
        />
      ))}
      {editing.open && (
        <SourceDialog source={editing.open.row} onClose={editing.close} onDone={editing.saved} />
      )}
      {keyOpen?.key === null && (
        <KeyDialog
          source={keyOpen.source}
          onClose={() => setKeyOpen(null)}
          onDone={(key) => setKeyOpen({ ...keyOpen, key })}
        />
      )}
      {keyOpen?.key && (
        <ShownKey name={keyOpen.source.name} value={keyOpen.key} onClose={() => setKeyOpen(null)} />
      )}
    </div>
  )
}
