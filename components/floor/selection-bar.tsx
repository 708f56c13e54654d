'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import type { Steered } from './steered.ts'

interface SelectionBarProps {
  selected: readonly Steered[]
  floor: FloorView
  onClear: () => void
}

/** Under the list while something is ticked. */
export function SelectionBar({ selected, floor, onClear }: SelectionBarProps) {
  const t = useTranslations('floor')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex items-center gap-2 border-t border-line bg-accent-soft px-4 py-2">
      <p role="status" className="min-w-0 flex-1 font-medium">
        {t('selected', { count: selected.length })}
      </p>
      <Button onClick={onClear}>{t('clear')}</Button>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('reassign')}
      </Button>
      {isOpen && (
        <ReassignDialog
          conversations={selected}
          floor={floor}
          onMoved={() => {
            setOpen(false)
            onClear()
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
