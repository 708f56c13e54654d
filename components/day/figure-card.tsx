'use client'
import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'

interface FigureCardProps {
  name: string
  /** What is measured, in whole sentences. */
  definition: string
  /** The one figure. */
  figure: ReactNode
  /** What the figure is of, under it. */
  of?: ReactNode
  /** The comparison with the weeks before. */
  children?: ReactNode
}

/** One figure, what it is of, what is usual, and what it means. */
export function FigureCard({ name, definition, figure, of, children }: FigureCardProps) {
  const t = useTranslations('day')
  const ask = t('definition', { name })
  return (
    <section
      aria-label={name}
      className="grid grid-rows-[auto_auto_1fr] gap-2 rounded-card border border-line bg-pane p-4"
    >
      <header className="flex items-center gap-1">
        <h2 className="grow font-medium text-ink-2">{name}</h2>
        <Popover
          trigger={<IconButton label={ask} icon={CircleHelp} className="-me-1.5" />}
          label={ask}
          align="end"
        >
          <p>{definition}</p>
        </Popover>
      </header>
      <div className="grid gap-0.5">
        <p className="text-figure font-semibold">{figure}</p>
        {of && <p className="text-meta text-ink-3">{of}</p>}
      </div>
      <div className="grid gap-1 self-start border-t border-line pt-2 text-ink-2">{children}</div>
    </section>
  )
}
