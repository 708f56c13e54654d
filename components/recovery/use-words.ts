'use client'
import { useTranslations } from 'next-intl'
import { isCause, isCauseDepartment } from '#lib/recovery/cause.ts'
import { isRemedy, OUTCOMES } from '#lib/recovery/recovery-case.ts'

/** Words for what the database keeps as ids; an id without a word is shown as it is. */
export function useWords() {
  const t = useTranslations('recovery')
  return {
    cause: (id: string) => (isCause(id) ? t(`causes.${id}`) : id),
    department: (id: string) => (isCauseDepartment(id) ? t(`departments.${id}`) : id),
    remedy: (id: string) => (isRemedy(id) ? t(`remedies.${id}`) : id),
    outcome: (id: string) => {
      const known = OUTCOMES.find((outcome) => outcome === id)
      return known ? t(`outcomes.${known}`) : id
    },
  }
}
