'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextField } from '#components/ui/text-field.tsx'

interface OnceDialogProps {
  title: string
  description: string
  label: string
  value: string
  onClose: () => void
  children?: ReactNode
}

/** Something that is shown this once, to be copied. */
export function OnceDialog({ title, description, label, value, onClose, children }: OnceDialogProps) {
  const t = useTranslations('admin')
  const field = useRef<HTMLInputElement>(null)
  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      notify({ tone: 'ok', title: t('copied') })
    } catch {
      // Without the permission it is selected, for the person to copy.
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      wide={children !== undefined}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <TextField
          ref={field}
          label={label}
          value={value}
          readOnly
          spellCheck={false}
          className="font-mono"
          onFocus={(event) => event.target.select()}
        />
        {children}
      </div>
    </Dialog>
  )
}
