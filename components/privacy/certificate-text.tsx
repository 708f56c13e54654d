'use client'
import { useTranslations } from 'next-intl'
import type { ErasureCertificate } from '#lib/privacy/views.ts'

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

/** What an erasure did and looked at: counts, never a value. */
export function CertificateText({ certificate }: { certificate: ErasureCertificate }) {
  const t = useTranslations('privacy.request')
  const { erased, replaced, found, tables, columns, values } = certificate
  const places = Object.keys(found)
  const others = sum(replaced)
  return (
    <p className="text-meta text-ink-2">
      {t('rows', { count: sum(erased) })}
      {others > 0 && `, ${t('elsewhere', { count: others })}`}.{' '}
      <span className={places.length > 0 ? 'text-warn' : undefined}>
        {places.length > 0
          ? t('found', { values, places: places.join(', ') })
          : t('verified', { columns, tables, values })}
      </span>
    </p>
  )
}
