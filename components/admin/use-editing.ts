'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { notify } from '#components/ui/notify.ts'

export interface Editing<Row> {
  /** What the form is about; its row is null for a new one. */
  open: { row: Row | null } | null
  add: () => void
  edit: (row: Row) => void
  close: () => void
  /** Closes it, says so and shows the rows as they are now. */
  saved: () => void
}

/** Which row of a list is being edited. */
export function useEditing<Row>(): Editing<Row> {
  const t = useTranslations('admin')
  const router = useRouter()
  const [open, setOpen] = useState<{ row: Row | null } | null>(null)
  const close = () => setOpen(null)
  return {
    open,
    add: () => setOpen({ row: null }),
    edit: (row) => setOpen({ row }),
    close,
    saved() {
      close()
      router.refresh()
      notify({ tone: 'ok', title: t('saved') })
    },
  }
}
