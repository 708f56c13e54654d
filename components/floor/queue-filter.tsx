'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import type { QueueTile } from '#lib/metric/load-floor.ts'

interface QueueFilterProps {
  queues: readonly QueueTile[]
  only: string | null
  onChoose: (queueId: string | null) => void
}

export function QueueFilter({ queues, only, onChoose }: QueueFilterProps) {
  const t = useTranslations('floor')
  return (
    <NativeSelect
      label={t('onlyQueue')}
      hideLabel
      compact
      value={only ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{t('allQueues')}</option>
      {queues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  )
}
