'use client'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { OfflineMark } from '#components/shell/offline-mark.tsx'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panes } from '#components/ui/panes.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { MergeLog } from './merge-log.tsx'
import { ReviewList } from './review-list.tsx'
import { ReviewPane } from './review-pane.tsx'
import { useReviews } from './use-reviews.ts'

const TABS = ['open', 'later', 'merges'] as const
const shown = { pair: parseAsString, show: parseAsStringLiteral(TABS).withDefault('open') }

/** Pairs on the left, the one that is open beside them; what was merged is a list of its own. */
export function IdentityScreen() {
  const t = useTranslations('identity')
  const [{ pair, show }, setUrl] = useQueryStates(shown, { history: 'replace' })
  const reviews = useReviews(show === 'later' ? 'later' : 'open', show !== 'merges')
  const rows = reviews.data?.pages.flatMap((page) => page.rows) ?? []
  const open = (id: string | null) => void setUrl({ pair: id })
  const at = rows.findIndex(({ id }) => id === pair)
  const step = (by: 1 | -1) => {
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next) open(next.id)
  }
  const inList = { group: 'list', repeats: true } as const
  useShortcut('j', t('keys.next'), () => step(1), inList)
  useShortcut('k', t('keys.previous'), () => step(-1), inList)
  const counts = reviews.data?.pages[0]?.counts
  const label = (tab: (typeof TABS)[number]) =>
    tab === 'merges' || !counts ? t(`tabs.${tab}`) : `${t(`tabs.${tab}`)} ${counts[tab]}`
  const head = (
    <header className="grid gap-2 border-b border-line px-4 py-3">
      <div>
        <div className="flex items-center justify-between">
          <h1 className="text-title font-semibold">{t('title')}</h1>
          <OfflineMark />
        </div>
        <p className="text-meta text-ink-3">{t('intro')}</p>
      </div>
      <Segmented
        label={t('title')}
        value={show}
        options={TABS.map((value) => ({ value, label: label(value) }))}
        onValueChange={(value) => void setUrl({ show: value, pair: null })}
        className="justify-self-start"
      />
    </header>
  )
  if (show === 'merges')
    return (
      <div className="flex h-full min-h-0 flex-col bg-pane">
        {head}
        <MergeLog />
      </div>
    )
  const list = (
    <div className="flex h-full min-h-0 flex-col">
      {head}
      <div className="min-h-0 flex-1">
        <ReviewList reviews={reviews} isLater={show === 'later'} openId={pair} onOpen={open} />
      </div>
    </div>
  )
  return (
    <Panes
      name="identity"
      shown={pair ? 'centre' : 'start'}
      start={{ label: t('list'), defaultWidth: 380, minWidth: 320, maxWidth: 560, content: list }}
    >
      {pair ? (
        <ReviewPane
          key={pair}
          reviewId={pair}
          onBack={() => open(null)}
          onAnswered={() => open((rows[at + 1] ?? rows[at - 1])?.id ?? null)}
        />
      ) : (
        <EmptyState className="h-full content-center">{t('choose')}</EmptyState>
      )}
    </Panes>
  )
}
