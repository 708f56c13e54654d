'use client'
import { useTranslations } from 'next-intl'
import { CAUSE_DEPARTMENTS, CAUSES } from '#lib/recovery/cause.ts'

/** The closed list of causes, by department. */
export function CauseOptions() {
  const t = useTranslations('recovery')
  return CAUSE_DEPARTMENTS.map((department) => (
    <optgroup key={department} label={t(`departments.${department}`)}>
      {CAUSES[department].map((cause) => (
        <option key={cause} value={cause}>
          {t(`causes.${cause}`)}
        </option>
      ))}
    </optgroup>
  ))
}
