'use client'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { SourceRow } from '#lib/ingest/admin-views.ts'
import { RAW_EVENT_STATES } from '#lib/ingest/raw-event.ts'
import type { useArrivals } from './use-arrivals.ts'

type ArrivalFiltersProps = ReturnType<typeof useArrivals> & { sources: readonly SourceRow[] }

export function ArrivalFilters(props: ArrivalFiltersProps) {
  const { query, filter, setFilter, isPaused, setPaused, sources } = props
  const t = useTranslations('ingest.arrivals')
  const state = RAW_EVENT_STATES.find((each) => each === filter.state) ?? ''
  return (
    <div className="sticky start-0 flex flex-wrap items-end gap-2 px-4 py-3 md:px-6">
      <NativeSelect
        label={t('filterState')}
        hideLabel
        value={state}
        onChange={({ target }) =>
          void setFilter({ state: RAW_EVENT_STATES.find((each) => each === target.value) ?? null })
        }
      >
        <option value="">{t('everyState')}</option>
        {RAW_EVENT_STATES.map((each) => (
          <option key={each} value={each}>
            {t(`states.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('filterSource')}
        hideLabel
        value={filter.source ?? ''}
        fieldClassName="max-w-48"
        onChange={({ target }) => void setFilter({ source: target.value || null })}
      >
        <option value="">{t('everySource')}</option>
        {sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <TextField
        label={t('filterName')}
        hideLabel
        type="search"
        placeholder={t('filterName')}
        value={filter.name}
        maxLength={200}
        fieldClassName="w-44"
        onChange={({ target }) => void setFilter({ name: target.value || null })}
      />
      <span className="ms-auto flex h-8 items-center gap-3">
        {query.isError && !isPaused ? (
          <LiveStatus state="offline" />
        ) : (
          <span role="status" className="flex items-center gap-1.5 text-meta text-ink-3">
            <span
              aria-hidden
              className={`size-1.5 rounded-full ${isPaused ? 'bg-ink-3' : 'bg-ok'}`}
              data-fill=""
            />
            {t(isPaused ? 'paused' : 'live')}
          </span>
        )}
        <Button
          icon={isPaused ? <Play aria-hidden size={13} /> : <Pause aria-hidden size={13} />}
          onClick={() => setPaused(!isPaused)}
        >
          {t(isPaused ? 'resume' : 'pause')}
        </Button>
      </span>
    </div>
  )
}
