'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

export function UnseenLine({ onRead, onSend }: { onRead: () => void; onSend: () => void }) {
  const t = useTranslations('composer')
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-2 rounded-control bg-warn-soft px-3 py-1.5 text-warn"
    >
      <p className="min-w-0 flex-1">{t('unseen')}</p>
      <Button size="small" onClick={onRead}>
        {t('readFirst')}
      </Button>
      <Button size="small" variant="quiet" onClick={onSend}>
        {t('sendAnyway')}
      </Button>
    </div>
  )
}
