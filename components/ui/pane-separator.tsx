'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, PointerEvent } from 'react'
import { classNames } from './class-names.ts'
import type { SidePane } from './panes.tsx'

interface PaneSeparatorProps {
  pane: SidePane
  side: 'start' | 'end'
  width: number
  /** null goes back to the default. */
  setWidth: (width: number | null) => void
  className?: string
}

const stepPx = 16

/** +1 where growing the pane means moving towards the end of the screen's x axis. */
function growth(element: Element, side: 'start' | 'end'): 1 | -1 {
  const leftToRight = getComputedStyle(element).direction === 'ltr'
  return leftToRight === (side === 'start') ? 1 : -1
}

export function PaneSeparator({ pane, side, width, setWidth, className }: PaneSeparatorProps) {
  const t = useTranslations('ui')
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const sign = growth(event.currentTarget, side)
    const widths: Record<string, number> = {
      ArrowRight: width + sign * stepPx,
      ArrowLeft: width - sign * stepPx,
      Home: pane.minWidth,
      End: pane.maxWidth,
    }
    const next = widths[event.key]
    if (next === undefined) return
    event.preventDefault()
    setWidth(next)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const separator = event.currentTarget
    const [fromX, sign] = [event.clientX, growth(separator, side)]
    separator.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => setWidth(width + sign * (moved.clientX - fromX))
    separator.addEventListener('pointermove', move)
    const stop = () => separator.removeEventListener('pointermove', move)
    separator.addEventListener('lostpointercapture', stop, { once: true })
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('resize', { pane: pane.label })}
      aria-valuemin={pane.minWidth}
      aria-valuemax={pane.maxWidth}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => setWidth(null)}
      className={classNames(
        'relative z-20 w-px cursor-col-resize touch-none bg-line transition-colors hover:bg-accent',
        'focus-visible:bg-accent after:absolute after:inset-y-0 after:-inset-x-1.5',
        className,
      )}
    />
  )
}
