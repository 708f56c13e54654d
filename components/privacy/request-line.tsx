'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { TargetBar } from '#components/ui/target-bar.tsx'
import type { PrivacyRequestView } from '#lib/privacy/views.ts'
import { CertificateText } from './certificate-text.tsx'
import { ExportLinks } from './export-links.tsx'
import { RequestChip } from './request-chip.tsx'

interface RequestLineProps {
  request: PrivacyRequestView
  mayManage: boolean
}

/** An export or an erasure: how far it is, and what came of it. */
export function RequestLine({ request, mayManage }: RequestLineProps) {
  const t = useTranslations('privacy.request')
  const format = useFormatter()
  const { kind, state, askedByName, askedAt, certificate } = request
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{t(`kind.${kind}`)}</span>
        <RequestChip state={state} />
        <span className="text-meta text-ink-3">
          {t('asked', { name: askedByName, when: format.dateTime(new Date(askedAt), 'day') })}
        </span>
        {mayManage && <ExportLinks request={request} />}
      </p>
      {state === 'running' && <RequestProgress request={request} />}
      {kind === 'erasure' && state === 'failed' && <p className="text-ink-2">{t('failed')}</p>}
      {certificate && <CertificateText certificate={certificate} />}
    </li>
  )
}

export function RequestProgress({ request: { kind, done, total } }: { request: PrivacyRequestView }) {
  const t = useTranslations('privacy.request')
  const label = t('progress', { kind: t(`kind.${kind}`), done, total })
  return (
    <div className="grid gap-1">
      <TargetBar label={label} value={total === 0 ? null : done / total} />
      <p className="text-meta text-ink-3">{label}</p>
    </div>
  )
}
