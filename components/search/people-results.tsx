'use client'
import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PersonResult } from './person-result.tsx'
import { ResultState } from './result-state.tsx'
import { useFoundPeople } from './use-results.ts'

const MOST = 50

export function PeopleResults({ text }: { text: string }) {
  const t = useTranslations('search')
  const search = useFoundPeople(text)
  const hits = search.data
  return (
    <ResultState search={search} count={hits?.length} nothing={t('nothing.people', { query: text })}>
      <ul>
        {hits?.map((hit) => (
          <PersonResult key={hit.id} hit={hit} />
        ))}
      </ul>
      {hits?.length === MOST && <EmptyState>{t('mostPeople', { count: MOST })}</EmptyState>}
    </ResultState>
  )
}
