'use client'
import { useTimeZone } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Tells the server the reader's zone; a page that was rendered in another is rendered once more. */
export function useTimeZoneCookie(): void {
  const rendered = useTimeZone()
  const router = useRouter()
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === rendered) return
    const year = 365 * 24 * 3600
    document.cookie = `tz=${zone}; path=/; max-age=${year}; samesite=lax`
    if (document.cookie.includes(`tz=${zone}`)) router.refresh()
  }, [rendered, router])
}
