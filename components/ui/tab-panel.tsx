'use client'
import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'

interface TabPanelProps {
  value: string
  className?: string
  children: ReactNode
}

export function TabPanel({ value, className, children }: TabPanelProps) {
  return (
    <Tabs.Content value={value} tabIndex={-1} className={className}>
      {children}
    </Tabs.Content>
  )
}
