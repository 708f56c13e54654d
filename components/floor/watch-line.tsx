'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

/** Above the thread for as long as it lasts. */
export function WatchLine({ onStop }: { onStop: () => void }) {
  const t = useTranslations('floor')
  return (
    <div className="flex items-center gap-2 border-b border-line bg-accent-soft px-4 py-1.5">
      <Eye aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-accent" />
      <p role="status" className="min-w-0 flex-1">
        {t('watching')}
      </p>
      <Button size="small" onClick={onStop}>
        {t('stopWatching')}
      </Button>
    </div>
  )
}
