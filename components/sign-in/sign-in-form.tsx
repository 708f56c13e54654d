'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useHydrated } from '#components/ui/use-hydrated.ts'
import { DemoChoices } from './demo-choices.tsx'
import { SignInAlert } from './sign-in-alert.tsx'
import { useSignIn } from './use-sign-in.ts'

interface SignInFormProps {
  returnPath: string
  isDemo: boolean
}

/** The form is a POST and its button waits for the script, so a password never lands in an address. */
export function SignInForm({ returnPath, isDemo }: SignInFormProps) {
  const t = useTranslations('signIn')
  const hydrated = useHydrated()
  const { busy, failure, submit } = useSignIn(returnPath)
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!busy) void submit(email.current?.value.trim() ?? '', password.current?.value ?? '')
  }
  const fill = (demoEmail: string, demoPassword: string) => {
    if (email.current) email.current.value = demoEmail
    if (password.current) password.current.value = demoPassword
    button.current?.focus()
  }
  return (
    <div className="rounded-bubble border border-line bg-pane shadow-float">
      <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4 p-6">
        <TextField
          ref={email}
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={320}
          required
          autoFocus
          controlSize="large"
        />
        <TextField
          ref={password}
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={1_000}
          required
          controlSize="large"
        />
        <SignInAlert failure={failure} />
        <Button ref={button} type="submit" variant="primary" size="large" busy={busy} disabled={!hydrated}>
          {t('submit')}
        </Button>
      </form>
      {isDemo && <DemoChoices onChoose={fill} />}
    </div>
  )
}
