import Link from 'next/link'
import type { ReactNode } from 'react'

interface ResultRowProps {
  href: string
  mark: ReactNode
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** One result, all of it one link. */
export function ResultRow({ href, mark, title, aside, children }: ResultRowProps) {
  return (
    <li className="border-b border-line last:border-transparent">
      <Link
        href={href}
        prefetch={false}
        data-result
        className="flex items-start gap-3 px-4 py-2.5 outline-none hover:bg-sunk focus-visible:bg-accent-soft
          focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        <span className="pt-0.5">{mark}</span>
        <span className="grid min-w-0 grow gap-0.5">
          <span className="flex min-w-0 items-baseline gap-2">
            <span className="flex min-w-0 grow items-center gap-1.5">{title}</span>
            {aside && <span className="shrink-0 text-meta text-ink-3">{aside}</span>}
          </span>
          {children}
        </span>
      </Link>
    </li>
  )
}
