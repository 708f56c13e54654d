'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCustomerPart } from '#components/customer/use-customer-part.ts'
import { SortMenu } from './sort-menu.tsx'
import { TimeMenu } from './time-menu.tsx'
import type { TimelineFilter } from './timeline-filter.ts'
import { useSortOptions } from './use-sort-options.ts'

interface FilterBarProps {
  customerId: string
  version: number
  filter: TimelineFilter
  onChange: (patch: Partial<TimelineFilter>) => void
}

/** Search, and what of the timeline to show; offered is what this customer has. */
export function FilterBar({ customerId, version, filter, onChange }: FilterBarProps) {
  const t = useTranslations('touchpoint.filter')
  const sorts = useCustomerPart('customer.timeline_sorts', { customerId }, version)
  const options = useSortOptions(sorts.data ?? [], filter)
  return (
    <search aria-label={t('region')} className="grid gap-2">
      <div className="relative">
        <Search aria-hidden size={13} className="absolute start-2 top-[7px] text-ink-3" />
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          value={filter.text}
          onChange={(event) => onChange({ text: event.target.value })}
          className="control h-7 w-full ps-7 pe-2"
        />
      </div>
      <div className="flex min-h-6 flex-wrap items-center gap-1.5">
        <SortMenu
          name={t('department')}
          options={options.departments}
          chosen={filter.departments}
          onChange={(departments) => onChange({ departments, kinds: [] })}
        />
        <SortMenu
          name={t('kind')}
          options={options.kinds}
          chosen={filter.kinds}
          onChange={(kinds) => onChange({ kinds })}
        />
        <SortMenu
          name={t('channel')}
          options={options.channels}
          chosen={filter.channels}
          onChange={(channels) => onChange({ channels })}
        />
        <TimeMenu filter={filter} onChange={onChange} />
      </div>
    </search>
  )
}
