'use client'
import { ArrowLeft, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

interface PanelHeadProps {
  title: string
  status?: ReactNode
  /** Given where there is a list to go back to. */
  onBack?: () => void
  onClose: () => void
}

export function PanelHead({ title, status, onBack, onClose }: PanelHeadProps) {
  const t = useTranslations('floor')
  return (
    <header className="pane-head">
      {onBack && <IconButton label={t('back')} icon={ArrowLeft} className="-ms-1.5" onClick={onBack} />}
      <h2 dir="auto" className="truncate text-title font-semibold">
        {title}
      </h2>
      {status}
      <IconButton label={t('close')} icon={X} className="ms-auto -me-1.5" onClick={onClose} />
    </header>
  )
}
