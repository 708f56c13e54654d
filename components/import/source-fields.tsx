'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '#components/admin/pick-list.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ImportKind, Mapping } from '#lib/import/import-run.ts'

interface SourceFieldsProps {
  kind: ImportKind
  mapping: Mapping
  queues: readonly Choice[]
  onMapping: (mapping: Mapping) => void
}

/** Whose numbers these are, and how far they are believed. */
export function SourceFields({ kind, mapping, queues, onMapping }: SourceFieldsProps) {
  const t = useTranslations('import')
  return (
    <div className="grid max-w-3xl gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          value={mapping.source}
          maxLength={60}
          onChange={({ target }) => onMapping({ ...mapping, source: target.value })}
        />
        {kind === 'conversations' && (
          <NativeSelect
            label={t('queue')}
            placeholder={t('chooseQueue')}
            value={mapping.queueId ?? ''}
            onChange={({ target }) => onMapping({ ...mapping, queueId: target.value || null })}
          >
            {queues.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      <Checkbox
        label={t('trusted')}
        hint={t('trustedHint')}
        checked={mapping.isTrusted}
        onChange={({ target }) => onMapping({ ...mapping, isTrusted: target.checked })}
      />
    </div>
  )
}
