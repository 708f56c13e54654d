'use client'
import { useTranslations } from 'next-intl'
import { channelName } from '#components/ui/channel-name.ts'
import type { SortCount } from '#lib/touchpoint/views.ts'
import { departmentOf } from '#lib/touchpoint/kinds.ts'
import type { SortOption } from './sort-menu.tsx'
import type { TimelineFilter } from './timeline-filter.ts'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What there is to choose from; kinds and channels are those of the departments that are chosen. */
export function useSortOptions(sorts: readonly SortCount[], { departments }: TimelineFilter) {
  const [t, ui] = [useTranslations('touchpoint'), useTranslations('ui.channel')]
  const within =
    departments.length > 0 ? sorts.filter((sort) => departments.includes(sort.department)) : sorts
  return {
    departments: sumBy(
      sorts,
      ({ department }) => department,
      (name) => capital(t(`departments.${departmentOf(name)}`)),
    ),
    kinds: sumBy(within, ({ kind }) => kind, capital),
    channels: sumBy(
      within,
      ({ channel }) => channel,
      (name) => (isNamed(name) ? ui(channelName(name)) : capital(name)),
    ),
  }
}

const isNamed = (channel: string) => channel === 'chat' || channelName(channel) !== 'chat'

function sumBy(
  sorts: readonly SortCount[],
  by: (sort: SortCount) => string | null,
  label: (value: string) => string,
): SortOption[] {
  const counts = new Map<string, number>()
  for (const sort of sorts) {
    const value = by(sort)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + sort.count)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, label: label(value) }))
    .toSorted((a, b) => b.count - a.count)
}
