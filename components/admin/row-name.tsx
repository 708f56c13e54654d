'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'

interface RowNameProps {
  name: string
  detail?: string | null
  isArchived?: boolean
}

/** What a row is about, with a second line. */
export function RowName({ name, detail, isArchived }: RowNameProps) {
  const t = useTranslations('admin')
  return (
    <span className="grid min-w-0 py-1">
      <span className="flex items-center gap-2">
        <bdi className="wrap-anywhere">{name}</bdi>
        {isArchived && <Chip>{t('status.archived')}</Chip>}
      </span>
      {detail && <bdi className="text-meta font-normal wrap-anywhere text-ink-3">{detail}</bdi>}
    </span>
  )
}
