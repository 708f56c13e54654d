'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { CONSENT_KEYS, type ConsentKey, CONSENTS } from '#lib/privacy/consent.ts'
import type { ConsentEntryView, PersonalDataView } from '#lib/privacy/views.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { useConsentName } from './use-consent-name.ts'

interface ConsentListProps {
  customerId: string
  data: PersonalDataView
}

/** One line a purpose and channel: what they said of it, and the way to change it. */
export function ConsentList({ customerId, data: { consent, history } }: ConsentListProps) {
  const t = useTranslations('privacy.consent')
  return (
    <div className="grid gap-1">
      <h4 className="sr-only">{t('title')}</h4>
      <ul className="grid gap-0.5">
        {CONSENT_KEYS.map((key) => (
          <Line key={key} customerId={customerId} consent={key} given={consent[key] ?? null} />
        ))}
      </ul>
      {history.length > 0 && (
        <details>
          <summary className="w-fit rounded-mark text-meta text-ink-3">
            {t('history', { count: history.length })}
          </summary>
          <ol className="grid gap-1.5 pt-1.5">
            {history.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

interface LineProps {
  customerId: string
  consent: ConsentKey
  given: boolean | null
}

const ANSWERS = { true: 'yes', false: 'no', null: 'unknown' } as const
const TONES = { true: 'text-ok', false: 'font-medium text-ink', null: 'text-ink-3' } as const

function Line({ customerId, consent, given }: LineProps) {
  const t = useTranslations('privacy.consent')
  const name = useConsentName()(CONSENTS[consent])
  const answer = `${given}` as const
  return (
    <li className="flex min-h-6 items-center gap-2">
      <span className="min-w-0 flex-1">{name}</span>
      <span className={TONES[answer]}>{t(ANSWERS[answer])}</span>
      <ConsentDialog {...{ customerId, consent, given, name }} />
    </li>
  )
}

function Entry({ entry: { purpose, channel, given, source, agentName, at } }: { entry: ConsentEntryView }) {
  const t = useTranslations('privacy.consent')
  const format = useFormatter()
  const nameOf = useConsentName()
  const by = { source: t(`sources.${source}`), when: format.dateTime(new Date(at), 'date') }
  return (
    <li className="grid">
      <span>{t('entry', { name: nameOf({ purpose, channel }), answer: t(given ? 'yes' : 'no') })}</span>
      <span className="text-meta text-ink-3">
        {agentName ? t('entryBy', { ...by, who: agentName }) : t('entrySource', by)}
      </span>
    </li>
  )
}
