'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { OverlayContext } from './overlay-context.ts'

export function SearchButton() {
  const t = useTranslations('shell')
  const open = use(OverlayContext)
  return <IconButton label={t('search')} icon={Search} shortcut="Mod+k" onClick={() => open('palette')} />
}
