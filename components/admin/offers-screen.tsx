'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import type { OfferRow } from '#lib/offer/catalogue-views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { NothingHere } from './nothing-here.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { useOfferColumns } from './use-offer-columns.tsx'
import { useSearch } from './use-search.ts'

interface OffersScreenProps {
  offers: readonly OfferRow[]
}

const textOf = ({ name, kind, description, say }: OfferRow) => [name, kind, description, say].join(' ')

export function OffersScreen({ offers }: OffersScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(offers, textOf)
  const [open, setOpen] = useState<{ offer: OfferRow | null } | null>(null)
  const columns = useOfferColumns((offer) => setOpen({ offer }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  return (
    <AdminScreen
      title={t('nav.offers')}
      intro={t('offers.intro')}
      search={search}
      actions={
        <Button variant="primary" onClick={() => setOpen({ offer: null })}>
          {t('offers.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.offers')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('offers.empty')} />}
      />
      {open && <OfferDialog offer={open.offer} onClose={() => setOpen(null)} onDone={saved} />}
    </AdminScreen>
  )
}
