'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useRef } from 'react'
import { SignedOut } from '#components/desk/signed-out.tsx'
import { OfflineMark } from '#components/shell/offline-mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { TabPanel } from '#components/ui/tab-panel.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { ConversationResults } from './conversation-results.tsx'
import { MessageResults } from './message-results.tsx'
import { PeopleResults } from './people-results.tsx'
import { RecentSearches } from './recent-searches.tsx'
import { SearchFilters } from './search-filters.tsx'
import { isEnough } from './use-results.ts'
import { useRecentSearches } from './use-recent-searches.ts'
import { useResultKeys } from './use-result-keys.ts'
import { SEARCH_TABS, useSearchAddress } from './use-search-address.ts'

/** One box for everything; what is typed, where and how narrowly stands in the address. */
export function SearchScreen({ agentId }: { agentId: string }) {
  const t = useTranslations('search')
  const address = useSearchAddress()
  const { values, set, filters, isNarrowed } = address
  const text = useDeferredValue(values.q)
  const { recent, forget } = useRecentSearches(agentId, values.q)
  const [list, input] = [useRef<HTMLDivElement>(null), useRef<HTMLInputElement>(null)]
  const keys = useResultKeys(list, input)
  const choose = (tab: string) => void set({ tab: SEARCH_TABS.find((one) => one === tab) ?? null })
  const inMessages = <Button onClick={() => choose('messages')}>{t('inMessages')}</Button>
  return (
    <div className="flex h-full flex-col bg-pane">
      <SignedOut />
      <h1 className="sr-only">{t('title')}</h1>
      <search className="border-b border-line">
        <label className="flex items-center gap-3 px-4 focus-within:bg-bg">
          <Search aria-hidden size={18} className="shrink-0 text-ink-3" />
          <input
            ref={input}
            type="search"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={t('label')}
            placeholder={t('placeholder')}
            value={values.q}
            onChange={(event) => void set({ q: event.target.value || null })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                event.preventDefault()
                keys.first()
              }
            }}
            className="h-14 w-full min-w-0 bg-transparent text-title outline-none"
          />
          <OfflineMark />
        </label>
      </search>
      {isEnough(values.q) ? (
        <Tabs
          label={t('tabs.label')}
          value={values.tab}
          onValueChange={choose}
          tabs={SEARCH_TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
          listClassName="px-3 py-2.5"
          className="flex min-h-0 flex-1 flex-col"
        >
          {values.tab === 'messages' && <SearchFilters address={address} text={values.q} />}
          <div
            ref={list}
            role="group"
            aria-label={t('tabs.label')}
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto border-t border-line -outline-offset-2"
          >
            <TabPanel value="people">
              <PeopleResults text={text} instead={inMessages} />
            </TabPanel>
            <TabPanel value="conversations">
              <ConversationResults text={text} instead={inMessages} />
            </TabPanel>
            <TabPanel value="messages">
              <MessageResults text={text} filters={filters} isNarrowed={isNarrowed} />
            </TabPanel>
          </div>
        </Tabs>
      ) : (
        <RecentSearches recent={recent} forget={forget} onChoose={(q) => void set({ q })} />
      )}
    </div>
  )
}
