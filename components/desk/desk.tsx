'use client'
import { useTranslations } from 'next-intl'
import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useCallback, useState } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Panes } from '#components/ui/panes.tsx'
import { ThreadPane } from '#components/thread/thread-pane.tsx'
import type { WorkRow } from '#lib/conversation/views.ts'
import { CustomerSide } from './customer-side.tsx'
import type { DeskPerson } from './desk-person.ts'
import { NothingOpen } from './nothing-open.tsx'
import type { Scope } from './scopes.tsx'
import { SignedOut } from './signed-out.tsx'
import { useAccept } from './use-accept.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useMentionsSeen } from './use-mentions-seen.ts'
import { type OwnLists, useOwnLists } from './use-own-lists.ts'
import { useWork, type Work } from './use-work.ts'
import { WorkPane } from './work-pane.tsx'

const SHOWN = ['start', 'centre', 'end'] as const
const ADDRESS = { c: parseAsString, pane: parseAsStringLiteral(SHOWN) }
/** The address follows once somebody stays: writing it costs as much as showing a thread. */
const IN_PLACE = { history: 'replace', shallow: true, limitUrlUpdates: debounce(250) } as const

/** Work, thread, customer. What is open stands in the address. */
export function Desk({ person }: { person: DeskPerson }) {
  const t = useTranslations('desk')
  const [{ c: openId, pane }, setUrl] = useQueryStates(ADDRESS, IN_PLACE)
  const work = useWork(person)
  const lists = useOwnLists(person.agentId)
  const [scope, setScope] = useState<Scope>('mine')
  const [inserted, setInserted] = useState<{ key: number; text: string } | null>(null)
  const open = useCallback((id: string) => void setUrl({ c: id, pane: 'centre' }), [setUrl])
  const showWork = useCallback(() => void setUrl({ pane: 'start' }), [setUrl])
  const showThread = useCallback(() => void setUrl({ pane: 'centre' }), [setUrl])
  const showCustomer = useCallback(() => void setUrl({ pane: 'end' }), [setUrl])
  const close = useCallback(() => void setUrl({ c: null, pane: null }), [setUrl])
  const say = useCallback((text: string) => setInserted((last) => ({ key: (last?.key ?? 0) + 1, text })), [])
  const { accept } = useAccept(open)
  const take = useCallback((id: string) => void accept(id), [accept])
  const row = rowOf(openId, [work.mine, work.queue, lists.parked.rows, lists.mentions.rows])
  useMentionsSeen(openId, lists.mentions.rows)
  const inScope = rowsOf(scope, work, lists)
  useDeskKeys({ inScope, mine: work.mine }, openId, open)
  const shown = pane ?? (openId ? 'centre' : 'start')
  useShortcut('Escape', t('show.work'), showWork, { group: 'list', hidden: true })

  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{t('title')}</h1>
      <SignedOut />
      <Panes
        name="desk"
        shown={shown}
        start={{
          label: t('pane.work'),
          defaultWidth: 320,
          minWidth: 260,
          maxWidth: 480,
          content: <WorkPane {...{ person, work, lists, scope, openId }} onScope={setScope} onOpen={open} />,
        }}
        end={{
          label: t('pane.customer'),
          defaultWidth: 360,
          minWidth: 300,
          maxWidth: 560,
          content: <CustomerSide conversationId={openId} row={row} onSay={say} onBack={showThread} />,
        }}
      >
        {openId ? (
          <ThreadPane
            conversationId={openId}
            row={row}
            person={person}
            inserted={inserted}
            onBack={showWork}
            onCustomer={showCustomer}
            onDone={close}
            onAccept={take}
            onOpen={open}
          />
        ) : (
          <NothingOpen agentId={person.agentId} holdsAny={(work.mine?.length ?? 0) > 0} />
        )}
      </Panes>
    </div>
  )
}

function rowsOf(scope: Scope, work: Work, lists: OwnLists): readonly WorkRow[] | undefined {
  if (scope === 'promises') return []
  return scope === 'mine' || scope === 'queue' ? work[scope] : lists[scope].rows
}

function rowOf(id: string | null, lists: readonly (readonly WorkRow[] | undefined)[]) {
  if (!id) return undefined
  for (const rows of lists) {
    const row = rows?.find((candidate) => candidate.id === id)
    if (row) return row
  }
  return undefined
}
