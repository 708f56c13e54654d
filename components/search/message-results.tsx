'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { SearchMessagesInput } from '#lib/search/inputs.ts'
import { MessageResult } from './message-result.tsx'
import { ResultState } from './result-state.tsx'
import { useFoundMessages } from './use-results.ts'

interface MessageResultsProps {
  text: string
  filters: Omit<SearchMessagesInput, 'text'>
  isNarrowed: boolean
}

export function MessageResults({ text, filters, isNarrowed }: MessageResultsProps) {
  const t = useTranslations('search')
  const search = useFoundMessages(text, filters)
  const pages = search.data?.pages
  const hits = pages?.flatMap((page) => page.hits)
  const [first] = pages ?? []
  return (
    <>
      {first?.indexing ? <Remark>{t('indexing', { count: first.indexing })}</Remark> : null}
      {first?.isCut && <Remark>{t('cut')}</Remark>}
      <ResultState
        search={search}
        count={hits?.length}
        nothing={t(isNarrowed ? 'nothing.narrowed' : 'nothing.messages', { query: text })}
      >
        <ul>
          {hits?.map((hit) => (
            <MessageResult key={hit.id} hit={hit} />
          ))}
        </ul>
        <EmptyState
          action={
            search.hasNextPage && (
              <Button busy={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
                {t('more')}
              </Button>
            )
          }
        >
          {search.isFetchNextPageError ? t('failed') : search.hasNextPage ? '' : t('end')}
        </EmptyState>
      </ResultState>
    </>
  )
}

const Remark = ({ children }: { children: ReactNode }) => (
  <p role="status" className="border-b border-line bg-warn-soft px-4 py-1.5 text-meta text-warn">
    {children}
  </p>
)
