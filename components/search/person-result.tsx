'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { PersonHit } from '#lib/search/views.ts'
import { ResultRow } from './result-row.tsx'

const NAMED = ['order', 'email', 'phone'] as const

export function PersonResult({ hit }: { hit: PersonHit }) {
  const t = useTranslations('search.foundBy')
  const { match, email } = hit
  const kind = NAMED.find((one) => one === match?.type) ?? 'other'
  const said = match && match.value !== email ? t(kind, { value: match.value }) : null
  return (
    <ResultRow
      href={`/customers/${hit.id}`}
      mark={<Avatar name={hit.name} />}
      title={
        <>
          <span dir="auto" className="truncate font-semibold">
            {hit.name}
          </span>
          {hit.tier && <Chip>{hit.tier}</Chip>}
        </>
      }
    >
      <span dir="auto" className="truncate text-ink-2">
        {[email, said].filter(Boolean).join(' · ') || '–'}
      </span>
    </ResultRow>
  )
}
