'use client'
import { useTranslations } from 'next-intl'
import { Toaster as Sonner } from 'sonner'

const classes = {
  toast: `flex w-full items-center gap-3 rounded-card border border-line bg-pane px-4 py-3 text-base text-ink
    shadow-float`,
  content: 'grid grow gap-0.5',
  title: 'font-medium',
  description: 'text-ink-2',
  icon: 'shrink-0',
  actionButton: `h-7 shrink-0 rounded-control border border-line px-3 font-medium hover:bg-sunk`,
  error: 'border-bad [&_[data-icon]]:text-bad',
  success: '[&_[data-icon]]:text-ok',
}

/** Above the bottom bar and a composer; both say how high they are. */
const offset = { bottom: 'var(--toast-bottom)' }

export function Toaster() {
  const t = useTranslations('ui')
  return (
    <Sonner
      position="bottom-center"
      offset={offset}
      mobileOffset={offset}
      style={{ fontFamily: 'inherit' }}
      containerAriaLabel={t('notifications')}
      toastOptions={{ unstyled: true, classNames: classes }}
    />
  )
}
