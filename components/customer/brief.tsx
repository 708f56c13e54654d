'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BriefLine, BriefView } from '#lib/brief/views.ts'
import { BriefSource } from './brief-source.tsx'
import { PartState } from './part-state.tsx'
import { Section } from './section.tsx'
import { useCustomerPart } from './use-customer-part.ts'
import { useFactName } from './use-fact-name.ts'
import { useSaidSince } from './use-said-since.ts'

interface BriefProps {
  customerId: string
  conversationId: string | null
  version: number
}

/** The matter in five lines, each with its source: nobody has to ask what was said. */
export function Brief({ customerId, conversationId, version }: BriefProps) {
  const t = useTranslations('customer.brief')
  const brief = useCustomerPart(
    'customer.brief',
    { customerId, conversationId },
    version + useSaidSince(conversationId),
  )
  return (
    <Section title={t('region')} aside={brief.data && t('from', { count: brief.data.contacts })}>
      <PartState query={brief} lines={4}>
        {brief.data && <Card brief={brief.data} conversationId={conversationId} />}
      </PartState>
    </Section>
  )
}

function Card({ brief, conversationId }: { brief: BriefView; conversationId: string | null }) {
  const t = useTranslations('customer.brief')
  const { wants, facts, tried, promised, mood, open, quotes } = brief
  const nameOf = useFactName()
  const isEmpty = !wants && !mood && promised.length === 0 && tried.length === 0
  if (isEmpty) return <p className="text-ink-3">{t('empty')}</p>
  const from = (line: BriefLine, text: ReactNode = line.text) => (
    <BriefSource key={`${line.sourceId}:${line.text}`} line={line} conversationId={conversationId}>
      {text}
    </BriefSource>
  )
  return (
    <dl className="grid gap-1">
      {wants && <Row term={t('wants')}>{from(wants)}</Row>}
      {facts.length > 0 && (
        <Row term={t('about')}>
          {facts.map((fact) => (
            <span key={`${fact.type}:${fact.value}`} className="flex min-w-0 gap-1.5">
              <bdi className="max-w-1/2 shrink-0 wrap-anywhere text-ink-3">{nameOf(fact)}</bdi>
              {from(fact)}
            </span>
          ))}
        </Row>
      )}
      {tried.length > 0 && <Row term={t('tried')}>{tried.map((line) => from(line))}</Row>}
      {promised.length > 0 && (
        <Row term={t('promised')}>
          {promised.map((line) =>
            from(line, <PromiseText text={line.text} at={line.at} broken={line.state === 'broken'} />),
          )}
        </Row>
      )}
      {mood && (
        <Row term={t('feels')}>
          {from(
            mood.because,
            <span title={t('because', { text: mood.because.text })}>{t(`mood.${mood.word}`)}</span>,
          )}
        </Row>
      )}
      {open.length > 0 && <Row term={t('asks')}>{open.map((line) => from(line))}</Row>}
      {quotes.length > 0 && (
        <Row term={t('says')}>
          {quotes.map((line) => from(line, <q className="text-ink-2 italic">{line.text}</q>))}
        </Row>
      )}
    </dl>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] gap-2">
      <dt className="text-ink-3">{term}</dt>
      <dd className="grid min-w-0 justify-items-start gap-1 wrap-anywhere">{children}</dd>
    </div>
  )
}

function PromiseText({ text, at, broken }: { text: string; at: string; broken: boolean }) {
  const t = useTranslations('customer.brief')
  const when = useFormatter().dateTime(new Date(at), 'weekdayTime')
  const due = t('due', { text: text.replace(/[.!]+$/u, ''), when })
  return broken ? <span className="text-bad">{`${due}: ${t('broken')}`}</span> : due
}
