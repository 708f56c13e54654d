'use client'
import { useTranslations } from 'next-intl'
import { DEPARTMENTS } from '#lib/touchpoint/kinds.ts'

/** "Marketing", for the beginning of a sentence. */
export function useDepartmentName() {
  const t = useTranslations('touchpoint.departments')
  return (department: string) => {
    const name = t(DEPARTMENTS.find((each) => each === department) ?? 'other')
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
}
