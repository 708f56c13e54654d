'use client'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that may be meant so, and that somebody should know of. */
export function WarningLine({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-start gap-1.5 text-warn">
      <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </span>
  )
}
