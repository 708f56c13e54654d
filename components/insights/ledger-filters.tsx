'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { LEDGER_STATES } from '#lib/metric/ledger-inputs.ts'
import type { LedgerFound } from './use-ledger.ts'

export function LedgerFilters({ ledger }: { ledger: LedgerFound }) {
  const t = useTranslations('insights.ledger')
  const { filters, agents, setUrl } = ledger
  return (
    <search className="flex flex-wrap gap-2 border-b border-line bg-pane px-4 py-2">
      <TextField
        type="search"
        label={t('search')}
        hideLabel
        placeholder={t('search')}
        fieldClassName="w-72 max-sm:w-full"
        value={filters.q}
        onChange={({ target }) => void setUrl({ q: target.value || null })}
      />
      <NativeSelect
        label={t('state')}
        hideLabel
        value={filters.state}
        onChange={({ target }) =>
          void setUrl({ state: LEDGER_STATES.find((known) => known === target.value) ?? null })
        }
      >
        {LEDGER_STATES.map((known) => (
          <option key={known} value={known}>
            {t(`states.${known}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('agent')}
        hideLabel
        value={filters.agentId ?? ''}
        onChange={({ target }) => void setUrl({ agent: target.value || null })}
      >
        <option value="">{t('anyone')}</option>
        {agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </search>
  )
}
