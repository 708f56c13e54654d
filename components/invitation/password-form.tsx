'use client'
import { useTranslations } from 'next-intl'
import type { SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useHydrated } from '#components/ui/use-hydrated.ts'
import { choosePasswordAction } from '#lib/agent/actions.ts'
import { EntryAlert } from './entry-alert.tsx'
import { fieldText } from './field-text.ts'
import { PasswordFields } from './password-fields.tsx'
import { useEntry } from './use-entry.ts'

interface PasswordFormProps {
  token: string
  email: string
}

/** The form is a POST and its button waits for the script, so a password never lands in an address. */
export function PasswordForm({ token, email }: PasswordFormProps) {
  const t = useTranslations('invitation')
  const hydrated = useHydrated()
  const { isBusy, problem, errorOf, enter } = useEntry()
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [password, again] = [fieldText(form, 'password'), fieldText(form, 'again')]
    const makeAccount = () => choosePasswordAction({ token, password })
    void enter({ password, again, makeAccount, path: '/desk' })
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordFields errorOf={errorOf} />
      <EntryAlert message={problem?.field ? undefined : problem?.message} />
      <Button type="submit" variant="primary" size="large" busy={isBusy} disabled={!hydrated}>
        {t('submit')}
      </Button>
    </form>
  )
}
