'use client'
import { Check } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ListedFactView } from '#lib/fact/views.ts'
import { PartState } from './part-state.tsx'
import { Section } from './section.tsx'
import { useFactName } from './use-fact-name.ts'
import { useCustomerPart } from './use-customer-part.ts'

const FEW = 5

interface FactsProps {
  customerId: string
  version: number
  folds: boolean
}

/** What the customer told, each with where and when. */
export function Facts({ customerId, version, folds }: FactsProps) {
  const t = useTranslations('customer.facts')
  const facts = useCustomerPart('customer.facts', { customerId }, version)
  const [all, setAll] = useState(false)
  const known = facts.data ?? []
  return (
    <Section title={t('title')} folds={folds ? 'facts' : undefined} aside={facts.data && known.length}>
      <PartState query={facts} lines={3}>
        {known.length === 0 && <p className="text-ink-3">{t('empty')}</p>}
        <ul className="grid gap-1.5">
          {(all ? known : known.slice(0, FEW)).map((fact) => (
            <Fact key={`${fact.type}:${fact.value}`} fact={fact} />
          ))}
        </ul>
        {known.length > FEW && (
          <Button
            size="small"
            variant="quiet"
            className="justify-self-start"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('fewer') : t('more', { count: known.length })}
          </Button>
        )}
      </PartState>
    </Section>
  )
}

function Fact({ fact }: { fact: ListedFactView }) {
  const [t, customer] = [useTranslations('customer.facts'), useTranslations('customer')]
  const nameOf = useFactName()
  const format = useFormatter()
  const when = format.dateTime(new Date(fact.at), 'day')
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-2">
      <bdi className="text-ink-3 wrap-anywhere">{nameOf(fact)}</bdi>
      <span className="min-w-0">
        <span dir="auto" className={fact.doubt ? 'wrap-anywhere text-ink-3 line-through' : 'wrap-anywhere'}>
          {fact.said}
        </span>{' '}
        {fact.doubt && <span className="text-warn">{t(`doubt.${fact.doubt}`)}</span>}
        {fact.verified && !fact.doubt && (
          <Check
            role="img"
            aria-label={customer('verified')}
            size={13}
            strokeWidth={2.5}
            className="inline text-ok"
          />
        )}
        <span className="block text-meta text-ink-3">{t('source', { source: fact.source, when })}</span>
      </span>
    </li>
  )
}
