'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import type { Choice } from './pick-list.tsx'

interface QueueSelectProps extends Omit<Parameters<typeof NativeSelect>[0], 'children'> {
  queues: readonly Choice[]
}

/** One queue, or every one (empty). */
export function QueueSelect({ queues, ...rest }: QueueSelectProps) {
  const t = useTranslations('admin')
  return (
    <NativeSelect {...rest}>
      <option value="">{t('everyQueue')}</option>
      {queues.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </NativeSelect>
  )
}
