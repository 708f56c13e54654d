'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { BriefLine, BriefView } from '#lib/brief/views.ts'
import { PartState } from './part-state.tsx'
import { Section } from './section.tsx'
import { useCustomerPart } from './use-customer-part.ts'

interface BriefProps {
  customerId: string
  conversationId: string | null
  version: number
}

/** The matter in five lines, each with its source: nobody has to ask what was said. */
export function Brief({ customerId, conversationId, version }: BriefProps) {
  const t = useTranslations('customer.brief')
  const brief = useCustomerPart('customer.brief', { customerId, conversationId }, version)
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
  const { wants, about, tried, promised, mood, open, quotes } = brief
  const isEmpty = !wants && !mood && promised.length === 0 && tried.length === 0
  if (isEmpty) return <p className="text-ink-3">{t('empty')}</p>
  const from = (line: BriefLine, text: ReactNode = line.text) => (
    <Sourced key={`${line.sourceId}:${line.text}`} line={line} conversationId={conversationId}>
      {text}
    </Sourced>
  )
  return (
    <dl className="grid gap-1">
      {wants && <Row term={t('wants')}>{from(wants)}</Row>}
      {about.length > 0 && (
        <Row term={t('about')}>
          <span dir="auto">{about.join(' · ')}</span>
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
      <dd className="grid min-w-0 gap-0.5 wrap-anywhere">{children}</dd>
    </div>
  )
}

function PromiseText({ text, at, broken }: { text: string; at: string; broken: boolean }) {
  const t = useTranslations('customer.brief')
  const when = useFormatter().dateTime(new Date(at), 'weekdayTime')
  const due = t('due', { text, when })
  return broken ? <span className="text-bad">{`${due}: ${t('broken')}`}</span> : due
}

interface SourcedProps {
  line: BriefLine
  conversationId: string | null
  children: ReactNode
}

/** Opens the conversation it was said in, where that is another one than is open. */
function Sourced({ line, conversationId, children }: SourcedProps) {
  const t = useTranslations('customer.brief')
  const format = useFormatter()
  const when = format.dateTime(new Date(line.at), 'full')
  if (!line.conversationId || line.conversationId === conversationId)
    return (
      <span dir="auto" title={when} data-source={line.sourceId}>
        {children}
      </span>
    )
  return (
    <Link
      dir="auto"
      href={`/desk?c=${line.conversationId}`}
      title={`${t('source')} · ${when}`}
      className="underline decoration-line underline-offset-2 hover:decoration-current"
    >
      {children}
    </Link>
  )
}
