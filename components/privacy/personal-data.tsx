'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { PartState } from '#components/customer/part-state.tsx'
import { Section } from '#components/customer/section.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { PersonalDataView, PrivacyRequestView } from '#lib/privacy/views.ts'
import { ConsentList } from './consent-list.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { HoldLine } from './hold-line.tsx'
import { isUnderWay } from './is-under-way.ts'
import { RequestLine } from './request-line.tsx'
import { usePersonalData } from './use-personal-data.ts'

interface PersonalDataProps {
  customerId: string
  customerName: string
  version: number
  folds: boolean
}

/** What the customer agreed to, what holds their data, and what was asked for it. */
export function PersonalData({ customerId, customerName, version, folds }: PersonalDataProps) {
  const t = useTranslations('privacy')
  const query = usePersonalData(customerId, version)
  const held = (query.data?.holds.length ?? 0) > 0
  return (
    <Section
      title={t('title')}
      folds={folds ? 'privacy' : undefined}
      aside={held ? <Chip tone="warn">{t('hold.standing')}</Chip> : undefined}
    >
      <PartState query={query} lines={4}>
        {query.data && <Parts {...{ customerId, customerName }} data={query.data} />}
      </PartState>
    </Section>
  )
}

/** What may be said of a customer whose erasure was begun. */
function standOf(requests: readonly PrivacyRequestView[]) {
  const erasures = requests.filter(({ kind }) => kind === 'erasure')
  if (erasures.some(isUnderWay)) return 'erasing'
  const leaves = erasures.some(({ certificate }) => Object.keys(certificate?.found ?? {}).length > 0)
  return leaves ? 'erasedBut' : 'erased'
}

interface PartsProps {
  customerId: string
  customerName: string
  data: PersonalDataView
}

function Parts({ customerId, customerName, data }: PartsProps) {
  const t = useTranslations('privacy')
  const format = useFormatter()
  const { erasedAt, holds, requests, mayManage } = data
  return (
    <div className="grid gap-3">
      {holds.map((hold) => (
        <HoldLine key={hold.id} hold={hold} mayRelease={mayManage} />
      ))}
      {erasedAt ? (
        <p className="text-ink-2">
          {t(standOf(requests), { day: format.dateTime(new Date(erasedAt), 'date') })}
        </p>
      ) : (
        <ConsentList customerId={customerId} data={data} />
      )}
      {requests.length > 0 && (
        <ul className="grid gap-2">
          {requests.map((request) => (
            <RequestLine key={request.id} request={request} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {mayManage && !erasedAt && !requests.some((one) => one.kind === 'erasure' && isUnderWay(one)) && (
        <div className="flex flex-wrap gap-2">
          <ExportDialog customerId={customerId} />
          <HoldDialog customerId={customerId} />
          <EraseDialog customerId={customerId} customerName={customerName} />
        </div>
      )}
    </div>
  )
}
