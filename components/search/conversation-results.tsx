'use client'
import { useTranslations } from 'next-intl'
import { ConversationResult } from './conversation-result.tsx'
import { ResultState } from './result-state.tsx'
import { useFoundConversations } from './use-results.ts'

export function ConversationResults({ text }: { text: string }) {
  const t = useTranslations('search.nothing')
  const search = useFoundConversations(text)
  const hits = search.data
  return (
    <ResultState search={search} count={hits?.length} nothing={t('conversations', { query: text })}>
      <ul>
        {hits?.map((hit) => (
          <ConversationResult key={hit.id} hit={hit} />
        ))}
      </ul>
    </ResultState>
  )
}
