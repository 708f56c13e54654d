'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { ExportButton } from './export-button.tsx'
import type { Narrowing, SearchAddress } from './use-search-address.ts'

/** By channel, queue, writer and days; what may not be exported has no button for it. */
export function SearchFilters({ address, text }: { address: SearchAddress; text: string }) {
  const t = useTranslations('search.filters')
  const channels = useTranslations('ui.channel')
  const { values, narrow, clear, isNarrowed, filters } = address
  const { data } = useQuery({
    queryKey: ['search', 'choices'],
    queryFn: () => askOrThrow('search.choices', {}),
    staleTime: 300_000,
  })
  const select = (
    name: Narrowing,
    label: string,
    any: string,
    options: readonly { id: string; name: string }[],
  ) => (
    <NativeSelect
      compact
      hideLabel
      label={label}
      value={values[name] ?? ''}
      onChange={(event) => narrow(name, event.target.value)}
      fieldClassName="min-w-0 max-w-44"
    >
      <option value="">{any}</option>
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </NativeSelect>
  )
  const day = (name: 'from' | 'to') => (
    <label className="flex items-center gap-1.5 text-meta text-ink-3">
      {t(name)}
      <TextField
        type="date"
        label={t(name)}
        hideLabel
        value={values[name] ?? ''}
        onChange={(event) => narrow(name, event.target.value)}
        className="!h-6 text-meta"
      />
    </label>
  )
  const named = (data?.channels ?? []).map((id) => ({ id, name: channels(channelName(id)) }))
  return (
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-center gap-2 px-4 pb-2.5">
      {select('channel', t('channel'), t('anyChannel'), named)}
      {select('queue', t('queue'), t('anyQueue'), data?.queues ?? [])}
      {select('writer', t('writer'), t('anybody'), data?.agents ?? [])}
      {day('from')}
      {day('to')}
      {isNarrowed && (
        <Button size="small" variant="quiet" onClick={clear}>
          {t('clear')}
        </Button>
      )}
      {data?.mayExport && <ExportButton text={text} filters={filters} />}
    </div>
  )
}
