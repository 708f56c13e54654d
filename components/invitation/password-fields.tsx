'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/text-field.tsx'
import { PASSWORD_MAX } from '#lib/agent/person.ts'

interface PasswordFieldsProps {
  errorOf: (field: string) => string | undefined
}

/** The password twice, since nobody sees what they type. */
export function PasswordFields({ errorOf }: PasswordFieldsProps) {
  const t = useTranslations('invitation')
  const field = {
    type: 'password',
    autoComplete: 'new-password',
    maxLength: PASSWORD_MAX,
    required: true,
    controlSize: 'large',
  } as const
  return (
    <>
      <TextField
        {...field}
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        error={errorOf('password')}
      />
      <TextField {...field} name="again" label={t('again')} error={errorOf('again')} />
    </>
  )
}
