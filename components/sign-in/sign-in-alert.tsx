'use client'
import { CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { SignInFailure } from './sign-in-failure.ts'

interface SignInAlertProps {
  failure: SignInFailure | null
}

/** Always mounted, so that a screen reader hears what appears in it. */
export function SignInAlert({ failure }: SignInAlertProps) {
  const text = useFailureText()
  return (
    <div role="alert" className={failure ? 'animate-fade' : 'hidden'}>
      {failure && (
        <p className="flex gap-2 rounded-control border border-transparent bg-bad-soft px-3 py-2 text-bad">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          <span>{text(failure)}</span>
        </p>
      )}
    </div>
  )
}

function useFailureText() {
  const t = useTranslations('signIn')
  const format = useFormatter()
  return (failure: SignInFailure): string => {
    if (failure.kind !== 'throttled') return t(failure.kind)
    return t('throttled', { time: format.dateTime(failure.retryAt, 'time') })
  }
}
