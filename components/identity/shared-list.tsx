'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { PartState } from '#components/customer/part-state.tsx'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Chip } from '#components/ui/chip.tsx'
import type { SharedIdentifier } from '#lib/identity/views.ts'

export function SharedList() {
  const t = useTranslations('identity.rules')
  const shared = useQuery({
    queryKey: ['identity', 'shared'],
    queryFn: () => askOrThrow('identity.shared', {}),
  })
  return (
    <section aria-label={t('shared')} className="grid max-w-3xl gap-3">
      <div>
        <h2 className="font-semibold">{t('shared')}</h2>
        <p className="text-ink-2">{t('sharedHint')}</p>
      </div>
      <PartState query={shared} lines={3}>
        {shared.data?.length === 0 && <p className="text-ink-3">{t('sharedNone')}</p>}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {shared.data?.map((each) => (
            <Shared key={`${each.type}:${each.value}`} shared={each} />
          ))}
        </ul>
      </PartState>
    </section>
  )
}

function Shared({ shared: { type, value, people, with: some } }: { shared: SharedIdentifier }) {
  const t = useTranslations('identity.rules')
  return (
    <li className="grid gap-0.5 py-2">
      <p className="flex flex-wrap items-center gap-2">
        <bdi className="font-medium wrap-anywhere">{value}</bdi>
        <Chip>{type.replaceAll('_', ' ')}</Chip>
        <span className="ms-auto text-ink-2">{t('people', { count: people })}</span>
      </p>
      <p className="flex flex-wrap gap-x-3 text-meta text-ink-3">
        {some.map(({ id, name }) => (
          <Link
            key={id}
            href={`/customers/${id}`}
            className="inline-flex min-h-6 items-center underline underline-offset-2"
          >
            <bdi>{name}</bdi>
          </Link>
        ))}
        {people > some.length && t('andMore', { count: people - some.length })}
      </p>
    </li>
  )
}
