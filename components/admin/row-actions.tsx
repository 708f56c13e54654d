'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ArchiveButton } from './archive-button.tsx'

interface RowActionsProps extends ComponentProps<typeof ArchiveButton> {
  onEdit: () => void
  /** What else can be done with it while it is in use. */
  children?: ReactNode
}

/** What can be done with a row: in use it is changed or archived, archived it is restored. */
export function RowActions({ onEdit, children, ...archiving }: RowActionsProps) {
  const t = useTranslations('admin')
  const { name, isArchived } = archiving
  return (
    <>
      {!isArchived && (
        <>
          {children}
          <Button size="small" variant="quiet" aria-label={t('editNamed', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
        </>
      )}
      <ArchiveButton {...archiving} />
    </>
  )
}
