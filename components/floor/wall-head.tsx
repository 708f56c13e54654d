'use client'
import { ArrowLeft, ChevronLeft, ChevronRight, Maximize, Pause, Play, WifiOff } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { WallPages } from './use-wall-pages.ts'

interface WallHeadProps {
  wall: WallPages<unknown>
  isStill: boolean
  nowMs: number
}

/** The time, so that everybody sees that the wall lives; what it can't show; and its few buttons. */
export function WallHead({ wall, isStill, nowMs }: WallHeadProps) {
  const t = useTranslations('wall')
  const format = useFormatter()
  useKeys(wall)
  return (
    <header className="flex min-h-9 flex-wrap items-center gap-3">
      <Link
        href="/floor"
        aria-label={t('back')}
        className="grid size-8 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink"
      >
        <ArrowLeft aria-hidden size={18} />
      </Link>
      <h1 className="sr-only">{t('title')}</h1>
      <time suppressHydrationWarning className="text-[1.75rem]/9 font-semibold">
        {format.dateTime(nowMs, { hour: '2-digit', minute: '2-digit' })}
      </time>
      {isStill && <StillSince />}
      {wall.pages > 1 && (
        <p className="ms-auto text-lead text-ink-2">
          {t('page', { page: wall.page + 1, pages: wall.pages })}
        </p>
      )}
      <div className="flex items-center gap-1 not-[p+&]:ms-auto">
        {wall.pages > 1 && (
          <>
            <IconButton label={t('previous')} icon={ChevronLeft} onClick={() => wall.turn(-1)} />
            <IconButton
              label={wall.isPaused ? t('resume') : t('pause')}
              icon={wall.isPaused ? Play : Pause}
              onClick={wall.pause}
            />
            <IconButton label={t('next')} icon={ChevronRight} onClick={() => wall.turn(1)} />
          </>
        )}
        <IconButton
          label={t('fullScreen')}
          icon={Maximize}
          onClick={() => void toggleFullScreen().catch(() => {})}
        />
      </div>
    </header>
  )
}

/** Says in words since when nothing was heard; the figures below are dimmed. */
function StillSince() {
  const t = useTranslations('wall')
  const format = useFormatter()
  const [since] = useState(() => Date.now())
  const time = format.dateTime(since, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return (
    <p
      role="alert"
      className="flex items-center gap-2 rounded-control bg-bad-soft px-3 py-1 text-lead font-semibold text-bad"
    >
      <WifiOff aria-hidden size={22} />
      {t('offline')}
      <span className="font-normal max-md:hidden">{t('offlineDetail', { time })}</span>
    </p>
  )
}

async function toggleFullScreen() {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

function useKeys({ pause, turn }: WallPages<unknown>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const isOnControl = event.target instanceof HTMLElement && event.target.closest('button, a') !== null
      if (event.key === 'ArrowRight') turn(1)
      else if (event.key === 'ArrowLeft') turn(-1)
      else if (event.key === ' ' && !isOnControl) pause()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
