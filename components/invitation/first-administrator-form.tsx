'use client'
import { useTranslations } from 'next-intl'
import type { SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useHydrated } from '#components/ui/use-hydrated.ts'
import { makeFirstAdministratorAction } from '#lib/agent/actions.ts'
import { EntryAlert } from './entry-alert.tsx'
import { fieldText } from './field-text.ts'
import { PasswordFields } from './password-fields.tsx'
import { useEntry } from './use-entry.ts'

interface FirstAdministratorFormProps {
  token: string
}

const FIELDS = ['workspaceName', 'name', 'email', 'password', 'again']

export function FirstAdministratorForm({ token }: FirstAdministratorFormProps) {
  const t = useTranslations('invitation.first')
  const hydrated = useHydrated()
  const { isBusy, problem, errorOf, enter } = useEntry()
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [workspaceName, name] = [fieldText(form, 'workspaceName'), fieldText(form, 'name')]
    const [email, password] = [fieldText(form, 'email'), fieldText(form, 'password')]
    const makeAccount = () => makeFirstAdministratorAction({ token, workspaceName, name, email, password })
    void enter({ password, again: fieldText(form, 'again'), makeAccount, path: '/admin' })
  }
  const isShown = FIELDS.includes(problem?.field ?? '')
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
      <TextField
        name="workspaceName"
        label={t('workspace')}
        error={errorOf('workspaceName')}
        autoComplete="organization"
        controlSize="large"
        autoFocus
      />
      <TextField
        name="name"
        label={t('name')}
        error={errorOf('name')}
        autoComplete="name"
        controlSize="large"
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={errorOf('email')}
        autoComplete="username"
        controlSize="large"
      />
      <PasswordFields errorOf={errorOf} />
      <EntryAlert message={isShown ? undefined : problem?.message} />
      <Button type="submit" variant="primary" size="large" busy={isBusy} disabled={!hydrated}>
        {t('submit')}
      </Button>
    </form>
  )
}
