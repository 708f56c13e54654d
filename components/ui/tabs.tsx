'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface TabsProps {
  label: string
  value: string
  onValueChange: (value: string) => void
  tabs: readonly { value: string; label: string; count?: number }[]
  /** One TabPanel per tab. */
  children: ReactNode
  listClassName?: string
  className?: string
}

const tabClass = `inline-flex h-7 items-center gap-1.5 rounded-control border border-transparent px-2.5
  font-medium text-ink-2 -outline-offset-2 transition-colors hover:text-ink data-[state=active]:border-line
  data-[state=active]:bg-sunk data-[state=active]:text-ink`

/** The count is a description, not part of the tab's name. */
export function Tabs({ label, value, onValueChange, tabs, children, listClassName, className }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange} className={className}>
      <Radix.List aria-label={label} className={classNames('flex gap-1', listClassName)}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            aria-label={tab.label}
            aria-description={tab.count === undefined ? undefined : String(tab.count)}
            className={tabClass}
          >
            {tab.label}
            {tab.count !== undefined && <span className="font-normal text-ink-3">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  )
}
