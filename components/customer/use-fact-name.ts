'use client'
import { useTranslations } from 'next-intl'
import { isOwn, type FactType } from '#lib/fact/fact.ts'

export interface NamedType {
  type: FactType
  /** Of an administrator's own type. */
  typeName: string | null
}

/** What a kind of fact is called: core kinds by the console's words, own kinds by their administrator's. */
export function useFactName() {
  const t = useTranslations('customer.facts')
  return ({ type, typeName }: NamedType): string => (isOwn(type) ? (typeName ?? t('own')) : t(`type.${type}`))
}
