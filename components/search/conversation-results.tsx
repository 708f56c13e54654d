'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConversationResult } from './conversation-result.tsx'
import { ResultState } from './result-state.tsx'
import { useFoundConversations } from './use-results.ts'

interface FoundProps {
  text: string
  /** Where to look when nothing is found. */
  instead: ReactNode
}

export function ConversationResults({ text, instead }: FoundProps) {
  const t = useTranslations('search.nothing')
  const search = useFoundConversations(text)
  const hits = search.data
  return (
    <ResultState
      search={search}
      count={hits?.length}
      nothing={t('conversations', { query: text })}
      instead={instead}
    >
      <ul>
        {hits?.map((hit) => (
          <ConversationResult key={hit.id} hit={hit} />
        ))}
      </ul>
    </ResultState>
  )
}
