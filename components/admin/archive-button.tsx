'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Result } from '#lib/problem.ts'
import { useRowCommand } from './use-row-command.ts'

interface ArchiveButtonProps {
  name: string
  isArchived: boolean
  archive: (commandId: string) => Promise<Result<unknown>>
  restore: (commandId: string) => Promise<Result<unknown>>
}

/** Takes something out of use or back; each can be undone by the other. */
export function ArchiveButton({ name, isArchived, archive, restore }: ArchiveButtonProps) {
  const t = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const putBack = () => void start({ run: restore, said: t('restored', { name }) })
  const putAway = () => void start({ run: archive, said: t('archived', { name }), undo: putBack })
  return (
    <Button
      size="small"
      variant="quiet"
      busy={isBusy}
      aria-label={t(isArchived ? 'restoreNamed' : 'archiveNamed', { name })}
      onClick={isArchived ? putBack : putAway}
    >
      {t(isArchived ? 'restore' : 'archive')}
    </Button>
  )
}
