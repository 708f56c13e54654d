import type { useFormatter, useTranslations } from 'next-intl'
import type { Alert } from './find-alerts.ts'

/** One line of what is the matter. */
export function alertWords(
  t: ReturnType<typeof useTranslations<'floor'>>,
  format: ReturnType<typeof useFormatter>,
  { kind, name, count, customer = '' }: Alert,
): string {
  if (kind === 'agent_stuck')
    return customer ? t('alert.wrap_up', { name, customer }) : t('alert.missed', { name })
  const share = format.number(count, 'percent')
  return t(`alert.${kind}`, { name, count, customer, share })
}
