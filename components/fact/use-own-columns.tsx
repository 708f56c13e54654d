'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { RowActions } from '#components/admin/row-actions.tsx'
import { RowName } from '#components/admin/row-name.tsx'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import { archiveFactTypeAction, restoreFactTypeAction } from '#lib/fact/type-actions.ts'
import { useShapeWords } from './use-shape-words.ts'

interface RowHandlers {
  onEdit: (row: FactTypeRow) => void
  onLookBack: (row: FactTypeRow) => void
}

export function useOwnColumns({ onEdit, onLookBack }: RowHandlers): Column<FactTypeRow>[] {
  const t = useTranslations('fact.own')
  const admin = useTranslations('admin')
  const wordsOf = useShapeWords()
  return useMemo(
    () => [
      {
        key: 'kind',
        header: t('kind'),
        cell: ({ name, words, shape, archived }) => (
          <>
            <RowName name={name} detail={words.join(', ')} isArchived={archived} />
            <bdi className="block pb-1 font-normal wrap-anywhere sm:hidden">{wordsOf(shape)}</bdi>
          </>
        ),
      },
      {
        key: 'shape',
        header: t('shape'),
        className: 'max-sm:hidden',
        cell: ({ shape }) => <bdi className="wrap-anywhere">{wordsOf(shape)}</bdi>,
      },
      {
        key: 'belongs',
        header: t('belongs'),
        className: 'max-sm:hidden',
        cell: ({ belongsTo, verifies }) => (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {t(`belongsTo.${belongsTo}`)}
            {verifies && <Chip>{t('verifies')}</Chip>}
          </span>
        ),
      },
      {
        key: 'actions',
        header: admin('actions'),
        actions: true,
        cell: (row) => <Actions row={row} {...{ onEdit, onLookBack }} />,
      },
    ],
    [t, admin, wordsOf, onEdit, onLookBack],
  )
}

function Actions({ row, onEdit, onLookBack }: { row: FactTypeRow } & RowHandlers) {
  const again = useTranslations('fact.again')
  const { id: factTypeId, name, archived } = row
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(row)}
      archive={(commandId) => archiveFactTypeAction({ factTypeId }, commandId)}
      restore={(commandId) => restoreFactTypeAction({ factTypeId }, commandId)}
    >
      <Button
        size="small"
        variant="quiet"
        aria-label={again('openNamed', { name })}
        onClick={() => onLookBack(row)}
      >
        {again('open')}
      </Button>
    </RowActions>
  )
}
