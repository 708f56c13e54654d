'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { PersonRow } from '#lib/agent/views.ts'
import { PersonActions } from './person-actions.tsx'
import { RowName } from './row-name.tsx'

interface PeopleColumns {
  selfId: string
  onEdit: (person: PersonRow) => void
  onDisable: (person: PersonRow) => void
  onLink: (name: string, path: string) => void
}

export function usePeopleColumns(doing: PeopleColumns): Column<PersonRow>[] {
  const t = useTranslations('admin')
  const roleName = useTranslations('shell.roles')
  const { selfId, onEdit, onDisable, onLink } = doing
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('people.name'),
        cell: ({ name, email }) => <RowName name={name} detail={email} />,
      },
      {
        key: 'role',
        header: t('people.role'),
        className: 'max-sm:hidden',
        cell: ({ role }) => roleName(role),
      },
      {
        key: 'team',
        header: t('people.team'),
        className: 'max-lg:hidden',
        cell: ({ teamName }) => teamName ?? <span className="text-ink-3">{t('people.noTeam')}</span>,
      },
      {
        key: 'queues',
        header: t('people.queues'),
        className: 'max-md:hidden',
        cell: ({ queueNames }) => queueNames.join(', '),
      },
      {
        key: 'capacity',
        header: t('people.capacity'),
        numeric: true,
        className: 'max-md:hidden',
        cell: ({ capacityUnits }) => capacityUnits,
      },
      { key: 'status', header: t('people.status'), cell: (person) => <Status person={person} /> },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (person) => <PersonActions {...{ person, selfId, onEdit, onDisable, onLink }} />,
      },
    ],
    [t, roleName, selfId, onEdit, onDisable, onLink],
  )
}

function Status({ person: { status, openCount } }: { person: PersonRow }) {
  const t = useTranslations('admin')
  const tone = { active: 'ok', invited: 'warn', disabled: 'neutral' } as const
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Chip tone={tone[status]}>{t(`status.${status}`)}</Chip>
      {openCount > 0 && (
        <span className="text-meta text-ink-3 max-lg:hidden">{t('people.holds', { count: openCount })}</span>
      )}
    </span>
  )
}
