'use client'
import { CircleAlert } from 'lucide-react'

interface EntryAlertProps {
  message: string | undefined
}

/** Always mounted, so that a screen reader hears what appears in it. */
export function EntryAlert({ message }: EntryAlertProps) {
  return (
    <div role="alert" className={message ? 'animate-fade' : 'hidden'}>
      {message && (
        <p className="flex gap-2 rounded-control border border-transparent bg-bad-soft px-3 py-2 text-bad">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          <span>{message}</span>
        </p>
      )}
    </div>
  )
}
