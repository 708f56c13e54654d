'use client'
import { OctagonAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { wallTone } from './wall-tone.ts'

/** Queues in need whose turn it isn't: trouble doesn't wait for its page. */
export function WallFoot({ hidden, nowMs }: { hidden: readonly QueueTile[]; nowMs: number }) {
  const t = useTranslations('wall')
  const inNeed = hidden.filter((tile) => wallTone(tile, nowMs) === 'bad')
  if (inNeed.length === 0) return null
  return (
    <footer className="flex min-w-0 items-center gap-3 text-lead text-bad">
      <OctagonAlert aria-hidden size={24} className="shrink-0" />
      <p className="truncate">
        <span className="font-semibold">{t('elsewhere')}: </span>
        {inNeed.map(({ name, waiting }) => `${name} ${waiting}`).join(' · ')}
      </p>
    </footer>
  )
}
