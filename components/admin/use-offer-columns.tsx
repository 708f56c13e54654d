'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import { archiveOfferAction, restoreOfferAction } from '#lib/offer/catalogue-actions.ts'
import type { OfferRow } from '#lib/offer/catalogue-views.ts'
import { RowActions } from './row-actions.tsx'
import { RowName } from './row-name.tsx'
import { useConditionText } from './use-condition-text.ts'

const CENTS = 100

export function useOfferColumns(onEdit: (offer: OfferRow) => void): Column<OfferRow>[] {
  const t = useTranslations('admin')
  const format = useFormatter()
  const conditionText = useConditionText()
  return useMemo(() => {
    const money = (cents: number) => format.number(cents / CENTS, { style: 'currency', currency: 'EUR' })
    return [
      {
        key: 'name',
        header: t('offers.name'),
        cell: ({ name, conditions, archived }) => (
          <RowName name={name} detail={conditionText(conditions)} isArchived={archived} />
        ),
      },
      {
        key: 'kind',
        header: t('offers.kind'),
        cell: ({ kind }) => (
          <Chip tone={kind === 'sales' ? 'accent' : 'neutral'}>{t(`offers.kinds.${kind}`)}</Chip>
        ),
      },
      {
        key: 'value',
        header: t('offers.value'),
        numeric: true,
        className: 'max-md:hidden',
        cell: ({ valueCents }) => money(valueCents),
      },
      {
        key: 'cost',
        header: t('offers.cost'),
        numeric: true,
        className: 'max-lg:hidden',
        cell: ({ costCents }) => money(costCents),
      },
      {
        key: 'shown',
        header: t('offers.shown'),
        numeric: true,
        className: 'max-lg:hidden',
        cell: ({ shown }) => <span title={t('offers.days')}>{shown}</span>,
      },
      {
        key: 'accepted',
        header: t('offers.accepted'),
        numeric: true,
        className: 'max-lg:hidden',
        cell: ({ accepted }) => <span title={t('offers.days')}>{accepted}</span>,
      },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (offer) => <OfferActions offer={offer} onEdit={onEdit} />,
      },
    ]
  }, [t, format, conditionText, onEdit])
}

function OfferActions({ offer, onEdit }: { offer: OfferRow; onEdit: (offer: OfferRow) => void }) {
  const { id: offerId, name, archived } = offer
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(offer)}
      archive={(commandId) => archiveOfferAction({ offerId }, commandId)}
      restore={(commandId) => restoreOfferAction({ offerId }, commandId)}
    />
  )
}
