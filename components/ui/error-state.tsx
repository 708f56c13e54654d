'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

interface ErrorStateProps {
  /** What happened. */
  title: ReactNode
  /** What was kept, and what to do. */
  children?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  className?: string
}

export function ErrorState({ title, children, onRetry, retrying, className }: ErrorStateProps) {
  const t = useTranslations('ui')
  return (
    <div
      role="alert"
      className={classNames('grid place-items-center gap-3 px-6 py-10 text-center', className)}
    >
      <TriangleAlert aria-hidden size={22} strokeWidth={1.5} className="text-bad" />
      <div className="grid max-w-[44ch] gap-1">
        <p className="font-medium text-balance">{title}</p>
        {children && <p className="text-balance text-ink-2">{children}</p>}
      </div>
      {onRetry && (
        <Button onClick={onRetry} busy={retrying}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
