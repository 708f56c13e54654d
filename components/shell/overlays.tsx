'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { Permission } from '#lib/actor.ts'
import { CommandPalette } from './command-palette.tsx'
import type { Destination } from './destinations.ts'
import { KeyboardMap } from './keyboard-map.tsx'
import { OverlayContext } from './overlay-context.ts'
import type { Overlay } from './overlay-context.ts'
import { useDestinations } from './use-destinations.ts'
import { useKeyListener } from './use-key-listener.ts'
import { useShortcut } from './use-shortcut.ts'

interface OverlaysProps {
  permissions: readonly Permission[]
  children: ReactNode
}

/** The keyboard, and the two dialogs that it opens from anywhere. */
export function Overlays({ permissions, children }: OverlaysProps) {
  const t = useTranslations('shell')
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const places = useDestinations(permissions)
  const toggle = useCallback((wanted: Overlay) => setOverlay((open) => (open === wanted ? null : wanted)), [])
  const opener = (wanted: Overlay) => (open: boolean) => setOverlay(open ? wanted : null)
  useKeyListener()
  useShortcut('Mod+k', t('search'), () => toggle('palette'), { group: 'general', hidden: true })
  useShortcut('?', t('keyboardMap'), () => toggle('keyboard'), { group: 'general' })
  return (
    <OverlayContext value={toggle}>
      {places.map((place) => (
        <GoShortcut key={place.id} place={place} />
      ))}
      {children}
      <CommandPalette open={overlay === 'palette'} onOpenChange={opener('palette')} places={places} />
      <KeyboardMap open={overlay === 'keyboard'} onOpenChange={opener('keyboard')} />
    </OverlayContext>
  )
}

function GoShortcut({ place }: { place: Destination }) {
  const t = useTranslations('shell')
  const router = useRouter()
  useShortcut(place.keys, t(place.id), () => router.push(place.href), { group: 'go', hidden: true })
  return null
}
