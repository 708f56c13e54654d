'use client'
import type { ReactNode } from 'react'
import { SearchButton } from './search-button.tsx'

interface TopBarProps {
  title: string
  /** Chips and small selects beside the title. */
  status?: ReactNode
  /** What narrows the screen; a line of its own on a small one. */
  filters?: ReactNode
  /** Buttons at the end, before the search. */
  actions?: ReactNode
}

/** The head of a whole-width screen: floor, recovery, own day, administration. */
export function TopBar({ title, status, filters, actions }: TopBarProps) {
  return (
    <header className="pane-head sticky top-0 z-30 flex-wrap bg-pane py-1.5">
      <h1 className="text-title font-semibold">{title}</h1>
      {status}
      {filters && (
        <div className="flex items-center gap-2 max-md:order-last max-md:basis-full">{filters}</div>
      )}
      <div className="ms-auto flex items-center gap-2">
        {actions}
        <SearchButton />
      </div>
    </header>
  )
}
