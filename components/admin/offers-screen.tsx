'use client'
import type { OfferRow } from '#lib/offer/catalogue-views.ts'
import { EditedList } from './edited-list.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { useEditing } from './use-editing.ts'
import { useOfferColumns } from './use-offer-columns.tsx'

interface OffersScreenProps {
  offers: readonly OfferRow[]
}

const textOf = ({ name, kind, description, say }: OfferRow) => [name, kind, description, say].join(' ')

export function OffersScreen({ offers }: OffersScreenProps) {
  const editing = useEditing<OfferRow>()
  const columns = useOfferColumns(editing.edit)
  return (
    <EditedList section="offers" rows={offers} {...{ textOf, columns, editing }}>
      {(offer) => <OfferDialog offer={offer} onClose={editing.close} onDone={editing.saved} />}
    </EditedList>
  )
}
