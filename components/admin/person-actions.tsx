'use client'
import { Ellipsis, KeyRound, UserCheck, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { enablePersonAction, renewInvitationAction } from '#lib/agent/actions.ts'
import { mayDisable } from '#lib/agent/person.ts'
import type { PersonRow } from '#lib/agent/views.ts'
import { useRowCommand } from './use-row-command.ts'

interface PersonActionsProps {
  person: PersonRow
  selfId: string
  onEdit: (person: PersonRow) => void
  onDisable: (person: PersonRow) => void
  onLink: (name: string, path: string) => void
}

export function PersonActions({ person, selfId, onEdit, onDisable, onLink }: PersonActionsProps) {
  const t = useTranslations('admin')
  const { start } = useRowCommand()
  const { id: agentId, name, status } = person
  const renew = () =>
    void start({
      run: (commandId) => renewInvitationAction({ agentId }, commandId),
      onDone: ({ path }) => onLink(name, path),
    })
  const enable = () =>
    void start({
      run: (commandId) => enablePersonAction({ agentId }, commandId),
      said: t('people.enabled', { name }),
    })
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('editNamed', { name })}
        onClick={() => onEdit(person)}
      >
        {t('edit')}
      </Button>
      <Menu trigger={<IconButton label={t('more', { name })} icon={Ellipsis} className="size-6" />}>
        {status !== 'disabled' && (
          <MenuItem icon={KeyRound} onSelect={renew}>
            {t('people.newLink')}
          </MenuItem>
        )}
        {status === 'disabled' ? (
          <MenuItem icon={UserCheck} onSelect={enable}>
            {t('people.enable')}
          </MenuItem>
        ) : (
          <MenuItem
            icon={UserX}
            tone="bad"
            disabled={!mayDisable(selfId, person)}
            onSelect={() => onDisable(person)}
          >
            {t('people.disable')}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
