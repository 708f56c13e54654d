'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface ViewLinksProps {
  label: string
  views: readonly { href: string; label: string }[]
}

/** The views of one place, side by side; the one that is open is marked. */
export function ViewLinks({ label, views }: ViewLinksProps) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="flex gap-0.5">
      {views.map((view) => (
        <Link
          key={view.href}
          href={view.href}
          aria-current={path === view.href ? 'page' : undefined}
          className="inline-flex h-7 items-center rounded-control px-2 font-medium text-ink-2 transition-colors
            hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:text-ink"
        >
          {view.label}
        </Link>
      ))}
    </nav>
  )
}
