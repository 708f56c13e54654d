'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { PrivacyRequestView } from '#lib/privacy/views.ts'

const hrefOf = ({ id, customerId }: PrivacyRequestView, as: 'html' | 'json') =>
  `/customers/${customerId}/export?request=${id}&as=${as}`

const link = 'rounded-mark font-medium text-accent underline-offset-2 hover:underline'

/** The files of an export, for as long as they are there. */
export function ExportLinks({ request }: { request: PrivacyRequestView }) {
  const t = useTranslations('privacy.export')
  const format = useFormatter()
  const { kind, state, expiresAt, customerName: name } = request
  if (kind !== 'export' || state !== 'done' || !expiresAt) return null
  return (
    <span className="flex items-center gap-2">
      <a href={hrefOf(request, 'html')} download aria-label={t('htmlNamed', { name })} className={link}>
        {t('html')}
      </a>
      <a href={hrefOf(request, 'json')} download aria-label={t('jsonNamed', { name })} className={link}>
        {t('json')}
      </a>
      <span className="text-meta text-ink-3">
        {t('expires', { when: format.dateTime(new Date(expiresAt), 'weekdayTime') })}
      </span>
    </span>
  )
}
