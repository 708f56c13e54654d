'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { CustomerCase, SignalView, StepView } from '#lib/recovery/views.ts'
import { Section } from './section.tsx'
import { useCustomerPart } from './use-customer-part.ts'

/** Whether a case is open, and what has happened in it; earlier ones below. */
export function CaseHistory({ customerId, version }: { customerId: string; version: number }) {
  const t = useTranslations('customer.cases')
  const { data: cases = [] } = useCustomerPart('customer.cases', { customerId }, version)
  if (cases.length === 0) return null
  return (
    <Section title={t('ofCustomer')}>
      <ul className="grid gap-3">
        {cases.slice(0, 3).map((each) => (
          <Case key={each.id} each={each} />
        ))}
      </ul>
    </Section>
  )
}

function Case({ each }: { each: CustomerCase }) {
  const t = useTranslations('customer.cases')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), 'day')
  const open = each.closedAt === null
  const state = [
    t(`state.${each.state}`),
    each.ownerName && t('owner', { name: each.ownerName }),
    open
      ? t('due', { when: format.dateTime(new Date(each.dueAt), 'weekdayTime') })
      : day(each.closedAt ?? each.dueAt),
  ]
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Chip tone={open ? 'bad' : 'neutral'}>{state[0]}</Chip>
        <span className="text-ink-2">{state.slice(1).filter(Boolean).join(' · ')}</span>
      </p>
      {each.signals.slice(0, 2).map((signal) => (
        <Signal key={signal.id} signal={signal} />
      ))}
      {each.steps.length > 0 && (
        <details className="text-ink-2">
          <summary className="w-fit rounded-mark text-meta text-ink-3">{t('history')}</summary>
          <ol className="grid gap-1 pt-1">
            {each.steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}

function Signal({ signal: { kind, quote, score } }: { signal: SignalView }) {
  const t = useTranslations('customer.cases')
  return (
    <p className="wrap-anywhere">
      {t(`signal.${kind}`)}
      {score !== null && ` · ${t('score', { score })}`}
      {quote && (
        <>
          {': '}
          <q dir="auto" className="text-ink-2 italic">
            {quote}
          </q>
        </>
      )}
    </p>
  )
}

function Step({ step: { text, agentName, at } }: { step: StepView }) {
  const when = useFormatter().dateTime(new Date(at), 'day')
  return (
    <li className="grid grid-cols-[4rem_1fr] gap-2">
      <span className="text-meta leading-5 text-ink-3">{when}</span>
      <span dir="auto" className="wrap-anywhere">{`${agentName}: ${text}`}</span>
    </li>
  )
}
