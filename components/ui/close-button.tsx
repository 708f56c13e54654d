'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'

/** Last in the order of focus, so that a dialog opens on its first field; no tooltip, which would pop up with it. */
export function CloseButton() {
  const t = useTranslations('ui')
  return (
    <Dialog.Close
      aria-label={t('close')}
      className="absolute end-3 top-2.5 grid size-7 place-items-center rounded-control border border-transparent
        text-ink-2 transition-colors hover:bg-sunk hover:text-ink"
    >
      <X aria-hidden size={16} strokeWidth={1.75} />
    </Dialog.Close>
  )
}
