import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface EmptyStateProps {
  icon?: LucideIcon
  /** One line that says what comes here. */
  children: ReactNode
  /** One button or link. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ icon: Icon, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('grid place-items-center gap-3 px-6 py-10 text-center', className)}>
      {Icon && <Icon aria-hidden size={22} strokeWidth={1.5} className="text-ink-3" />}
      <p className="max-w-[36ch] text-balance text-ink-2">{children}</p>
      {action}
    </div>
  )
}
