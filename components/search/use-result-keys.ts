'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'

/** j and k go from result to result, Enter opens as on any link, the slash goes back to the words. */
export function useResultKeys(
  list: RefObject<HTMLElement | null>,
  input: RefObject<HTMLInputElement | null>,
) {
  const t = useTranslations('search.keys')
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-result]') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', t('next'), () => step(1), { group: 'list', repeats: true })
  useShortcut('k', t('previous'), () => step(-1), { group: 'list', repeats: true })
  useShortcut('/', t('focus'), () => input.current?.select(), { group: 'list' })
  return { first: () => step(1) }
}
