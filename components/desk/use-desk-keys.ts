'use client'
import { useTranslations } from 'next-intl'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { WorkRow } from '#lib/conversation/views.ts'

interface Rows {
  /** As they stand on the list that is shown. */
  inScope: readonly WorkRow[] | undefined
  mine: readonly WorkRow[] | undefined
}

const toOwn = { group: 'list', hidden: true, written: 'Alt+1…9' } as const
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
  useShortcut('Alt+1', t('switch'), () => jump(0), toOwn)
  useShortcut('Alt+2', t('switch'), () => jump(1), toOwn)
  useShortcut('Alt+3', t('switch'), () => jump(2), toOwn)
  useShortcut('Alt+4', t('switch'), () => jump(3), toOwn)
  useShortcut('Alt+5', t('switch'), () => jump(4), toOwn)
  useShortcut('Alt+6', t('switch'), () => jump(5), toOwn)
  useShortcut('Alt+7', t('switch'), () => jump(6), toOwn)
  useShortcut('Alt+8', t('switch'), () => jump(7), toOwn)
  useShortcut('Alt+9', t('switch'), () => jump(8), toOwn)
}
