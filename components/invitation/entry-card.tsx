import type { ReactNode } from 'react'
import { Wordmark } from '#components/shell/wordmark.tsx'

interface EntryCardProps {
  title: string
  intro: string
  children: ReactNode
}

/** The way in for who has no password yet. */
export function EntryCard({ title, intro, children }: EntryCardProps) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="grid w-full max-w-96 gap-6">
        <Wordmark className="justify-self-center text-accent" />
        <div className="grid gap-4 rounded-bubble border border-line bg-pane p-6 shadow-float">
          <header className="grid gap-1">
            <h1 className="text-title font-semibold">{title}</h1>
            <p className="text-ink-2">{intro}</p>
          </header>
          {children}
        </div>
      </div>
    </main>
  )
}
