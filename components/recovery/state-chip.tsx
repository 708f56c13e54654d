'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { CaseState } from '#lib/recovery/recovery-case.ts'

const tones: Record<CaseState, Tone> = {
  detected: 'bad',
  owned: 'warn',
  contacted: 'accent',
  remedied: 'accent',
  confirmed: 'ok',
  lost: 'neutral',
}

export function StateChip({ state }: { state: CaseState }) {
  const t = useTranslations('recovery.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
