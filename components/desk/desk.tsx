'use client'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useCallback, useState } from 'react'
import { CustomerPane } from '#components/customer/customer-pane.tsx'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panes } from '#components/ui/panes.tsx'
import { ThreadPane } from '#components/thread/thread-pane.tsx'
import type { DeskPerson } from './desk-person.ts'
import { NothingOpen } from './nothing-open.tsx'
import { SignedOut } from './signed-out.tsx'
import { useAccept } from './use-accept.ts'
import { useCustomerOf } from './use-customer-of.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useWork } from './use-work.ts'
import { WorkPane } from './work-pane.tsx'

const SHOWN = ['start', 'centre', 'end'] as const

/** Work, thread, customer. What is open stands in the address. */
export function Desk({ person }: { person: DeskPerson }) {
  const t = useTranslations('desk')
  const [{ c: openId, pane }, setUrl] = useQueryStates(
    { c: parseAsString, pane: parseAsStringLiteral(SHOWN) },
    { history: 'replace', shallow: true },
  )
  const work = useWork(person)
  const [inserted, setInserted] = useState<{ key: number; text: string } | null>(null)
  const open = useCallback((id: string) => void setUrl({ c: id, pane: 'centre' }), [setUrl])
  const { accept } = useAccept(open)
  const row = [...(work.mine ?? []), ...(work.queue ?? [])].find(({ id }) => id === openId)
  const customerId = useCustomerOf(openId) ?? row?.customerId ?? null
  useDeskKeys(work.mine ?? [], openId, open)
  const shown = pane ?? (openId ? 'centre' : 'start')
  useShortcut('Escape', t('show.work'), () => void setUrl({ pane: 'start' }), { group: 'list', hidden: true })

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
          content: <WorkPane person={person} work={work} openId={openId} onOpen={open} />,
        }}
        end={{
          label: t('pane.customer'),
          defaultWidth: 360,
          minWidth: 300,
          maxWidth: 560,
          content: customerId ? (
            <CustomerPane
              key={customerId}
              customerId={customerId}
              conversationId={openId}
              onSay={(text) => setInserted((last) => ({ key: (last?.key ?? 0) + 1, text }))}
              onBack={() => void setUrl({ pane: 'centre' })}
            />
          ) : (
            <EmptyState className="h-full content-center">{t('customerEmpty')}</EmptyState>
          ),
        }}
      >
        {openId ? (
          <ThreadPane
            key={openId}
            conversationId={openId}
            row={row}
            person={person}
            inserted={inserted}
            onBack={() => void setUrl({ pane: 'start' })}
            onCustomer={() => void setUrl({ pane: 'end' })}
            onDone={() => void setUrl({ c: null, pane: null })}
            onAccept={(id) => void accept(id)}
          />
        ) : (
          <NothingOpen agentId={person.agentId} holdsAny={(work.mine?.length ?? 0) > 0} />
        )}
      </Panes>
    </div>
  )
}
