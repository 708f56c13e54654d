import {
  ChartColumn,
  CircleGauge,
  HeartHandshake,
  Inbox,
  LayoutGrid,
  Search,
  Settings2,
  UsersRound,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Permission } from '#lib/actor.ts'

export interface Destination {
  id: 'desk' | 'floor' | 'recovery' | 'identity' | 'insights' | 'ownDay' | 'find' | 'admin'
  href: string
  keys: string
  icon: LucideIcon
  /** Shown to who has it. */
  permission: Permission
}

export const destinations: readonly Destination[] = [
  { id: 'desk', href: '/desk', keys: 'g d', icon: Inbox, permission: 'desk.use' },
  { id: 'floor', href: '/floor', keys: 'g f', icon: LayoutGrid, permission: 'floor.read' },
  { id: 'recovery', href: '/recovery', keys: 'g r', icon: HeartHandshake, permission: 'recovery.read' },
  { id: 'insights', href: '/insights', keys: 'g i', icon: ChartColumn, permission: 'floor.read' },
  { id: 'identity', href: '/identity', keys: 'g p', icon: UsersRound, permission: 'identity.review' },
  { id: 'ownDay', href: '/day', keys: 'g m', icon: CircleGauge, permission: 'desk.use' },
  { id: 'find', href: '/search', keys: 'g s', icon: Search, permission: 'desk.use' },
  { id: 'admin', href: '/admin', keys: 'g a', icon: Settings2, permission: 'admin' },
]
