'use client'
import { useTranslations } from 'next-intl'
import { PromiseTasks } from '#components/promise/promise-tasks.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { TabPanel } from '#components/ui/tab-panel.tsx'
import type { OwnLists } from './use-own-lists.ts'
import type { Work } from './use-work.ts'
import { WorkList } from './work-list.tsx'

const SCOPES = ['mine', 'queue', 'parked', 'mentions', 'promises'] as const
export type Scope = (typeof SCOPES)[number]

interface ScopesProps {
  scope: Scope
  onScope: (scope: Scope) => void
  work: Work
  lists: OwnLists
  isOffline: boolean
  openId: string | null
  onOpen: (id: string) => void
  onAccept: (id: string) => void
}

const PANEL = 'flex min-h-0 flex-1 flex-col'

/** The work by where it stands to the agent, each with its live count. */
export function Scopes(props: ScopesProps) {
  const { scope, onScope, work, lists, isOffline, openId, onOpen, onAccept } = props
  const t = useTranslations('desk')
  const { parked, mentions } = lists
  const row = { openId, onOpen }
  return (
    <Tabs
      label={t('lists')}
      value={scope}
      onValueChange={(value) => onScope(SCOPES.find((known) => known === value) ?? 'mine')}
      tabs={[
        { value: 'mine', label: t('mine'), count: work.mine?.length },
        { value: 'queue', label: t('queue'), count: work.queueCount },
        { value: 'parked', label: t('parked'), count: parked.rows?.length || undefined },
        { value: 'mentions', label: t('mentions'), count: mentions.rows?.length || undefined },
        { value: 'promises', label: t('promises'), count: lists.pressing || undefined },
      ]}
      className={PANEL}
      listClassName="gap-0 overflow-x-auto border-b border-line px-1.5 py-2 [scrollbar-width:none] [&>button]:shrink-0
        [&>button]:gap-1 [&>button]:px-1.25 [&>button]:text-meta"
    >
      <TabPanel value="mine" className={PANEL}>
        <WorkList
          {...row}
          label={t('mine')}
          rows={work.mine}
          empty={<EmptyState>{isOffline ? t('mineEmptyOffline') : t('mineEmpty')}</EmptyState>}
        />
      </TabPanel>
      <TabPanel value="queue" className={PANEL}>
        <WorkList
          {...row}
          label={t('queue')}
          rows={work.queue}
          totalCount={work.queueCount}
          onAccept={onAccept}
          empty={<EmptyState>{t('queueEmpty')}</EmptyState>}
        />
      </TabPanel>
      {(['parked', 'mentions'] as const).map((name) => (
        <TabPanel key={name} value={name} className={PANEL}>
          {lists[name].failed ? (
            <ErrorState title={t('listFailed')} onRetry={lists[name].retry} />
          ) : (
            <WorkList
              {...row}
              label={t(name)}
              rows={lists[name].rows}
              empty={<EmptyState>{t(`${name}Empty`)}</EmptyState>}
            />
          )}
        </TabPanel>
      ))}
      <TabPanel value="promises" className={PANEL}>
        <PromiseTasks onOpen={onOpen} />
      </TabPanel>
    </Tabs>
  )
}
