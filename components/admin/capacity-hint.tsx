'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { PersonRow } from '#lib/agent/views.ts'
import type { ChangeSettingsInput } from '#lib/routing/settings-inputs.ts'
import { WarningLine } from './warning-line.tsx'

export type Rule = ChangeSettingsInput['channels'][number]

interface CapacityHintProps {
  person: PersonRow | null
  /** As typed; undefined while empty. */
  units: number | undefined
  channels: readonly Rule[]
}

/** What fits into the units: “3 chats, 6 e-mails or 1 call”; and that more is in hand already. */
export function CapacityHint({ person, units, channels }: CapacityHintProps) {
  const t = useTranslations('admin.people')
  const list = new Intl.ListFormat(useLocale(), { type: 'disjunction' })
  const fits = channels.flatMap(({ channel, units: each, most }) => {
    const count = Math.min(Math.floor((units ?? 0) / each), most ?? Infinity)
    return count > 0 ? [t(`capacityWords.${channel}`, { count })] : []
  })
  const load = person?.loadUnits ?? 0
  return (
    <>
      {fits.length > 0 ? t('capacityHint', { words: list.format(fits) }) : t('capacityNothing')}
      {load > (units ?? load) && <WarningLine>{t('capacityOver', { load })}</WarningLine>}
    </>
  )
}
