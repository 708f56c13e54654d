'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Bubble } from './bubble.tsx'

/** A supervisor's word; nothing at all for who may not read it. */
export function WhisperLine({ id, time }: { id: string; time: ReactNode }) {
  const t = useTranslations('thread')
  const { data } = useQuery({
    queryKey: ['whisper', id],
    queryFn: () => askOrThrow('whisper.read', { id }),
    staleTime: Infinity,
    retry: false,
  })
  if (!data) return null
  return (
    <Bubble
      kind="note"
      text={data.text}
      meta={
        <>
          <span className="font-medium text-warn" title={t('whisperHint')}>
            {t('whisper')}
          </span>{' '}
          · <bdi>{data.authorName}</bdi> · {time}
          <span className="block">{t('whisperHint')}</span>
        </>
      }
    />
  )
}
