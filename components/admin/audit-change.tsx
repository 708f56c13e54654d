'use client'
import { useTranslations } from 'next-intl'
import type { AuditRow } from '#lib/audit/views.ts'

interface AuditChangeProps {
  before: AuditRow['old']
  after: AuditRow['new']
}

type Value = NonNullable<AuditRow['old']>[string] | undefined

const SHOWN = 120
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** Each field that changed, from what to what. */
export function AuditChange({ before, after }: AuditChangeProps) {
  const t = useTranslations('admin.audit')
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (keys.length === 0) return null
  const say = (value: Value): string => {
    if (value === null || value === undefined || value === '') return t('nothing')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'object') return value.length > 0 ? cut(value.join(', ')) : t('nothing')
    return cut(String(value))
  }
  return (
    <dl className="grid gap-0.5 py-1 text-meta">
      {keys.map((key) => (
        <div key={key} className="flex flex-wrap gap-x-1.5">
          <dt className="text-ink-3">{key}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {before && key in before
              ? t('from', { old: say(before[key]), new: say(after?.[key]) })
              : say(after?.[key])}
          </dd>
        </div>
      ))}
    </dl>
  )
}
