'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ContactForm } from './contact-form.tsx'

interface LogContactDialogProps {
  customerId: string
  customerName: string
  conversationId: string | null
}

export function LogContactDialog({ customerName, ...of }: LogContactDialogProps) {
  const t = useTranslations('customer')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{t('logContact')}</Button>}
      title={t('contact.title')}
      description={t('contact.hint', { name: customerName })}
    >
      <ContactForm {...of} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
