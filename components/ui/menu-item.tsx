'use client'
import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { menuRowClass } from './menu-row-class.ts'

interface MenuItemProps {
  icon?: LucideIcon
  shortcut?: string
  tone?: 'bad'
  disabled?: boolean
  /** The place where one is already. */
  current?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({
  icon: Icon,
  shortcut,
  tone,
  disabled,
  current,
  onSelect,
  children,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      aria-current={current ? 'page' : undefined}
      onSelect={onSelect}
      className={classNames(menuRowClass, tone === 'bad' && 'text-bad', current && 'font-medium text-accent')}
    >
      {Icon && <Icon aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-ink-3" />}
      <span className="grow">{children}</span>
      {shortcut && <Kbd keys={shortcut} className="text-ink-3" />}
    </DropdownMenu.Item>
  )
}
