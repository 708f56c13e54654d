'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { VerifyDialog } from '#components/identity/verify-dialog.tsx'
import type { IdentifierView } from '#lib/customer/views.ts'

const NAMED = ['email', 'phone', 'loyalty', 'external', 'social', 'anonymous'] as const
type Named = (typeof NAMED)[number]
const nameOf = (type: string): Named | 'other' => NAMED.find((name) => type.startsWith(name)) ?? 'other'

interface IdentifiersProps {
  identifiers: readonly IdentifierView[]
  /** Who reads the whole customer may say that one is truly theirs. */
  mayVerify: boolean
}

/** One line a type, each value with whether it was verified or only claimed. */
export function Identifiers({ identifiers, mayVerify }: IdentifiersProps) {
  const t = useTranslations('customer.identifiers')
  const types = [...new Set(identifiers.map(({ type }) => nameOf(type)))]
  const items = types.map((type) => ({
    term: t(type),
    value: (
      <ul className="grid gap-0.5">
        {identifiers
          .filter((identifier) => nameOf(identifier.type) === type)
          .map((identifier) => (
            <Identifier key={identifier.id} identifier={identifier} mayVerify={mayVerify} />
          ))}
      </ul>
    ),
  }))
  return items.length > 0 && <DefinitionList items={items} />
}

function Identifier({ identifier, mayVerify }: { identifier: IdentifierView; mayVerify: boolean }) {
  const { value, verified } = identifier
  const t = useTranslations('customer')
  return (
    <li className="flex flex-wrap items-center gap-x-1.5">
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {value}
      </span>
      {verified ? (
        <Check
          role="img"
          aria-label={t('verified')}
          size={13}
          strokeWidth={2.5}
          className="shrink-0 text-ok"
        />
      ) : (
        <>
          <span className="text-meta text-ink-3">{t('claimed')}</span>
          {mayVerify && <VerifyDialog identifier={identifier} />}
        </>
      )}
    </li>
  )
}
