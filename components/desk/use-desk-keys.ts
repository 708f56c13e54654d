'use client'
import { useTranslations } from 'next-intl'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { WorkRow } from '#lib/conversation/views.ts'

interface Rows {
  /** As they stand on the list that is shown. */
  inScope: readonly WorkRow[] | undefined
  mine: readonly WorkRow[] | undefined
}

const none: readonly WorkRow[] = []

/** j and k go through the list that is shown; Alt and a digit go straight to one of the agent's own. */
export function useDeskKeys(
  { inScope: rows = none, mine = none }: Rows,
  openId: string | null,
  open: (id: string) => void,
) {
  const t = useTranslations('desk.keys')
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === openId)
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next) open(next.id)
  }
  const jump = (index: number) => {
    const row = mine[index]
    if (row) open(row.id)
  }
  useShortcut('j', t('next'), () => step(1), { group: 'list', repeats: true })
  useShortcut('k', t('previous'), () => step(-1), { group: 'list', repeats: true })
  useShortcut('Alt+1', t('switch', { number: 1 }), () => jump(0), { group: 'list' })
  useShortcut('Alt+2', t('switch', { number: 2 }), () => jump(1), { group: 'list', hidden: true })
  useShortcut('Alt+3', t('switch', { number: 3 }), () => jump(2), { group: 'list', hidden: true })
  useShortcut('Alt+4', t('switch', { number: 4 }), () => jump(3), { group: 'list', hidden: true })
  useShortcut('Alt+5', t('switch', { number: 5 }), () => jump(4), { group: 'list', hidden: true })
  useShortcut('Alt+6', t('switch', { number: 6 }), () => jump(5), { group: 'list', hidden: true })
  useShortcut('Alt+7', t('switch', { number: 7 }), () => jump(6), { group: 'list', hidden: true })
  useShortcut('Alt+8', t('switch', { number: 8 }), () => jump(7), { group: 'list', hidden: true })
  useShortcut('Alt+9', t('switch', { number: 9 }), () => jump(8), { group: 'list', hidden: true })
}
