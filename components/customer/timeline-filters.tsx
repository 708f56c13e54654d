'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { DEPARTMENTS, type Department, KINDS } from '#lib/touchpoint/kinds.ts'
import type { TimelineFilter } from './use-timeline.ts'

interface TimelineFiltersProps {
  filter: TimelineFilter
  onChange: (patch: Partial<TimelineFilter>) => void
}

const isDepartment = (name: string): name is Department => DEPARTMENTS.some((known) => known === name)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Title, search, and what of it to show; kinds are those of the department that is chosen. */
export function TimelineFilters({ filter, onChange }: TimelineFiltersProps) {
  const [t, customer] = [useTranslations('customer.timeline'), useTranslations('customer')]
  const { department, kind, text } = filter
  const groups = isDepartment(department) ? [department] : DEPARTMENTS
  return (
    <>
      <header className="flex flex-wrap items-center gap-2">
        <h3 className="me-auto text-meta font-semibold text-ink-2">{t('region')}</h3>
        <NativeSelect
          compact
          hideLabel
          label={t('department')}
          value={department}
          onChange={(event) => onChange({ department: event.target.value, kind: '' })}
        >
          <option value="">{t('allDepartments')}</option>
          {DEPARTMENTS.map((name) => (
            <option key={name} value={name}>
              {capital(customer(`departments.${name}`))}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          compact
          hideLabel
          label={t('kind')}
          value={kind}
          onChange={(event) => onChange({ kind: event.target.value })}
        >
          <option value="">{t('allKinds')}</option>
          {groups.map((name) => (
            <optgroup key={name} label={capital(customer(`departments.${name}`))}>
              {KINDS[name].map((each) => (
                <option key={each} value={each}>
                  {capital(each)}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
      </header>
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={200}
        value={text}
        onChange={(event) => onChange({ text: event.target.value })}
        className="control h-7 w-full px-2"
      />
    </>
  )
}
