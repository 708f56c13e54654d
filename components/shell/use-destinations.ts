'use client'
import { usePathname } from 'next/navigation'
import { useMemo } from 'react'
import type { Permission } from '#lib/actor.ts'
import { destinations } from './destinations.ts'

/** The places that these permissions open, each knowing whether we are there. */
export function useDestinations(permissions: readonly Permission[]) {
  const path = usePathname()
  return useMemo(
    () =>
      destinations
        .filter(({ permission }) => permissions.includes(permission))
        .map((place) => ({ ...place, here: path === place.href || path.startsWith(`${place.href}/`) })),
    [path, permissions],
  )
}
