'use client'
import type { CSSProperties, ReactNode } from 'react'
import { PaneSeparator } from './pane-separator.tsx'
import { usePaneWidth } from './use-pane-width.ts'

export interface SidePane {
  label: string
  defaultWidth: number
  minWidth: number
  maxWidth: number
  content: ReactNode
}

interface PanesProps {
  /** The widths are remembered in this browser under this name. */
  name: string
  start: SidePane
  end?: SidePane
  /** The one that small screens show; between 768 and 1120 px `end` takes the place of `start`. */
  shown?: 'start' | 'centre' | 'end'
  children: ReactNode
}

const grid = `group grid h-full min-h-0 flex-1 grid-cols-1 overflow-hidden md:grid-cols-[var(--start)_auto_minmax(0,1fr)]
  min-[1120px]:data-[end=true]:grid-cols-[var(--start)_auto_minmax(0,1fr)_auto_var(--end)]
  md:max-[1119px]:data-[shown=end]:grid-cols-[minmax(0,1fr)_auto_var(--end)]`
const startShown = `max-md:hidden max-md:group-data-[shown=start]:block
  md:max-[1119px]:group-data-[shown=end]:hidden`
const centreShown = `max-md:hidden max-md:group-data-[shown=centre]:block`
const endShown = `hidden min-[1120px]:block group-data-[shown=end]:block`

/** Two side panes that remember their widths around a flexible centre; each scrolls for itself. */
export function Panes({ name, start, end, shown = 'centre', children }: PanesProps) {
  const startWidth = usePaneWidth(`${name}.start`, start)
  const endWidth = usePaneWidth(`${name}.end`, end ?? start)
  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--start': `${startWidth.width}px`,
    '--end': `${endWidth.width}px`,
  }
  return (
    <div className={grid} style={widths} data-shown={shown} data-end={end !== undefined}>
      <div className={`min-h-0 min-w-0 bg-pane ${startShown}`}>{start.content}</div>
      <PaneSeparator
        pane={start}
        side="start"
        {...startWidth}
        className="max-md:hidden md:max-[1119px]:group-data-[shown=end]:hidden"
      />
      <div className={`min-h-0 min-w-0 bg-pane ${centreShown}`}>{children}</div>
      {end && (
        <>
          <PaneSeparator
            pane={end}
            side="end"
            {...endWidth}
            className="max-md:hidden md:max-[1119px]:hidden md:group-data-[shown=end]:block"
          />
          <div className={`min-h-0 min-w-0 bg-pane ${endShown}`}>{end.content}</div>
        </>
      )}
    </div>
  )
}
