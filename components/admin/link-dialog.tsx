'use client'
import { useTranslations } from 'next-intl'
import { OnceDialog } from './once-dialog.tsx'

interface LinkDialogProps {
  /** Empty when it was only just typed. */
  name: string
  path: string
  onClose: () => void
}

/** The link that lets somebody set their password, on the address that this console was opened by. */
export function LinkDialog({ name, path, onClose }: LinkDialogProps) {
  const t = useTranslations('admin.people')
  return (
    <OnceDialog
      title={name ? t('linkTitle', { name }) : t('link')}
      description={t('linkText')}
      label={t('link')}
      value={`${window.location.origin}${path}`}
      onClose={onClose}
    />
  )
}
