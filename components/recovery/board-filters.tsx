'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CAUSE_DEPARTMENTS } from '#lib/recovery/cause.ts'
import type { CasePage } from '#lib/recovery/views.ts'
import type { useBoard } from './use-board.ts'

interface BoardFiltersProps {
  board: ReturnType<typeof useBoard>
  owners: CasePage['owners']
  me: string
}

export function BoardFilters({ board, owners, me }: BoardFiltersProps) {
  const t = useTranslations('recovery')
  const { params, set } = board
  return (
    <search className="grid gap-2 border-b border-line px-3 py-2">
      <div className="relative">
        <Search aria-hidden size={14} className="absolute start-2.5 top-2.5 z-10 text-ink-3" />
        <TextField
          type="search"
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          className="ps-8"
          value={params.q ?? ''}
          onChange={(event) => void set({ q: event.target.value || null })}
        />
      </div>
      <div className="grid grid-cols-3 gap-2">
        <NativeSelect
          compact
          hideLabel
          label={t('filters.owner')}
          value={params.owner ?? ''}
          onChange={(event) => void set({ owner: event.target.value || null })}
        >
          <option value="">{t('filters.anyone')}</option>
          <option value="nobody">{t('filters.nobody')}</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === me ? t('filters.mine') : name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          compact
          hideLabel
          label={t('filters.department')}
          value={params.department ?? ''}
          onChange={(event) => void set({ department: event.target.value || null })}
        >
          <option value="">{t('filters.anyDepartment')}</option>
          {CAUSE_DEPARTMENTS.map((department) => (
            <option key={department} value={department}>
              {t(`departments.${department}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          compact
          hideLabel
          label={t('filters.sort')}
          title={t('filters.priorityHint')}
          value={params.sort}
          onChange={(event) => void set({ sort: event.target.value === 'due' ? 'due' : null })}
        >
          <option value="priority">{t('filters.priority')}</option>
          <option value="due">{t('filters.due')}</option>
        </NativeSelect>
      </div>
    </search>
  )
}
