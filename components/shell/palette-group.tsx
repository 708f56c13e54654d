'use client'
import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'
import { Kbd } from '#components/ui/kbd.tsx'

interface PaletteItem {
  id: string
  title: string
  detail?: string
  icon?: LucideIcon
  keys?: string
  run: () => void
  /** Came from the search, so it is shown whatever the letters say. */
  found?: boolean
}

interface PaletteGroupProps {
  heading: string
  items: readonly PaletteItem[]
}

const groupClass = `[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2
  [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-ink-3`
const itemClass = `flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control border border-transparent px-2.5
  data-[selected=true]:border-line data-[selected=true]:bg-sunk`

/** What an item is known by among all groups. */
export const itemValue = (heading: string, id: string) => `${heading} ${id}`

export function PaletteGroup({ heading, items }: PaletteGroupProps) {
  if (items.length === 0) return null
  return (
    <Command.Group heading={heading} className={groupClass} forceMount={items.some((item) => item.found)}>
      {items.map(({ id, title, detail, icon: Icon, keys, run, found }) => (
        <Command.Item
          key={id}
          value={itemValue(heading, id)}
          keywords={[title]}
          forceMount={found}
          onSelect={run}
          className={itemClass}
        >
          {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink-3" />}
          <span className={detail ? 'max-w-1/2 shrink-0 truncate' : 'truncate'}>{title}</span>
          {detail && <span className="truncate text-ink-3">{detail}</span>}
          {keys && <Kbd keys={keys} className="ms-auto text-ink-3" />}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
