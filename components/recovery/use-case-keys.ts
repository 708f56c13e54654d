'use client'
import { useTranslations } from 'next-intl'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { CaseRow } from '#lib/recovery/views.ts'

/** j and k go through the board; Escape goes back to it. */
export function useCaseKeys(
  rows: readonly CaseRow[],
  openId: string | null,
  open: (id: string | null) => void,
) {
  const t = useTranslations('recovery')
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === openId)
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next) open(next.id)
  }
  useShortcut('j', t('keys.next'), () => step(1), { group: 'list', repeats: true })
  useShortcut('k', t('keys.previous'), () => step(-1), { group: 'list', repeats: true })
  useShortcut('Escape', t('back'), () => open(null), {
    group: 'list',
    hidden: true,
    when: () => openId !== null,
  })
}
