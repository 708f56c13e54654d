'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { ImportState } from '#lib/import/import-run.ts'

const tones: Record<ImportState, Tone> = {
  draft: 'neutral',
  checking: 'accent',
  running: 'accent',
  done: 'ok',
  cancelled: 'warn',
  failed: 'bad',
  taking_back: 'accent',
  taken_back: 'neutral',
}

export function StateChip({ state }: { state: ImportState }) {
  const t = useTranslations('import.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
