'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PersonResult } from './person-result.tsx'
import { ResultState } from './result-state.tsx'
import { useFoundPeople } from './use-results.ts'

const MOST = 50

interface FoundProps {
  text: string
  /** Where to look when nothing is found. */
  instead: ReactNode
}

export function PeopleResults({ text, instead }: FoundProps) {
  const t = useTranslations('search')
  const search = useFoundPeople(text)
  const hits = search.data
  return (
    <ResultState
      search={search}
      count={hits?.length}
      nothing={t('nothing.people', { query: text })}
      instead={instead}
    >
      <ul>
        {hits?.map((hit) => (
          <PersonResult key={hit.id} hit={hit} />
        ))}
      </ul>
      {hits?.length === MOST && <EmptyState>{t('mostPeople', { count: MOST })}</EmptyState>}
    </ResultState>
  )
}
