import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'

/** Says why dots stand in a text: nobody can ask for the rest of it, it was never kept. */
export function HiddenCard({ isOurs }: { isOurs: boolean }) {
  const t = useTranslations('thread')
  return (
    <p className={classNames('flex items-center gap-1 text-meta text-ink-3', isOurs && 'justify-end')}>
      <ShieldCheck aria-hidden className="size-3.5 shrink-0" />
      {t('hiddenCard')}
    </p>
  )
}
