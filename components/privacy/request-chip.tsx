'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { RequestState } from '#lib/privacy/views.ts'

const TONES: Record<RequestState, Tone> = {
  queued: 'neutral',
  running: 'accent',
  done: 'ok',
  failed: 'bad',
  expired: 'neutral',
}

export function RequestChip({ state }: { state: RequestState }) {
  const t = useTranslations('privacy.request')
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
}
