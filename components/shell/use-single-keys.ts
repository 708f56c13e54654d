'use client'
import { useStoredState } from '#components/ui/use-stored-state.ts'

/** Whether single-key shortcuts are on in this browser, and the switch. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [stored, store] = useStoredState('throughline.single-keys')
  return [stored !== 'off', (on) => store(on ? null : 'off')]
}
