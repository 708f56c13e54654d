'use client'
import { useTranslations } from 'next-intl'
import { ToggleGroup } from 'radix-ui'
import { classNames } from '#components/ui/class-names.ts'
import type { ListState } from '#lib/recovery/inputs.ts'
import { CASE_STATES, isOpenState } from '#lib/recovery/recovery-case.ts'
import type { CasePage } from '#lib/recovery/views.ts'

interface StateFilterProps {
  state: ListState
  counts: CasePage['counts'] | undefined
  onStateChange: (state: ListState) => void
}

/** The way of a case from left to right, with how many stand where; choosing one again shows all open ones. */
export function StateFilter({ state, counts, onStateChange }: StateFilterProps) {
  const t = useTranslations('recovery')
  const choose = (value: string) => onStateChange(CASE_STATES.find((one) => one === value) ?? 'open')
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('stateFilter')}
      value={state === 'open' ? '' : state}
      onValueChange={choose}
      className="grid grid-cols-6 border-b border-line"
    >
      {CASE_STATES.map((one) => (
        <ToggleGroup.Item
          key={one}
          value={one}
          title={isOpenState(one) ? undefined : t('closedCount')}
          className={classNames(
            'relative grid min-w-0 justify-items-center gap-0.5 px-0.5 pt-2 pb-1.5 transition-colors hover:bg-sunk',
            'data-[state=on]:bg-accent-soft focus-visible:-outline-offset-2',
            one === 'confirmed' && 'border-s border-line',
          )}
        >
          <span className="text-title font-semibold">{counts?.[one] ?? '–'}</span>
          <span className="max-w-full truncate text-meta text-ink-2">{t(`states.${one}`)}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
