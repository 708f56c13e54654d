'use client'
import { CircleAlert } from 'lucide-react'

interface FormAlertProps {
  failure: string | null
}

/** Always mounted, so that a screen reader hears what appears in it. */
export function FormAlert({ failure }: FormAlertProps) {
  return (
    <div role="alert" className={failure ? 'animate-fade' : 'hidden'}>
      {failure && (
        <p className="flex gap-2 rounded-control border border-transparent bg-bad-soft px-3 py-2 text-bad">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          <span>{failure}</span>
        </p>
      )}
    </div>
  )
}
