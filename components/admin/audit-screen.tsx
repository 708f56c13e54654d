'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { AUDIT_GROUPS, type AuditGroup } from '#lib/audit/inputs.ts'
import { AdminScreen } from './admin-screen.tsx'
import { NothingHere } from './nothing-here.tsx'
import { useAuditColumns } from './use-audit-columns.tsx'

const parsers = {
  q: parseAsString.withDefault(''),
  group: parseAsStringLiteral(AUDIT_GROUPS).withDefault('changes'),
}

/** The trail, read only, newest first; the search and its filter stand in the address. */
export function AuditScreen() {
  const t = useTranslations('admin.audit')
  const general = useTranslations('admin')
  const [{ q, group }, setParams] = useQueryStates(parsers)
  const search = { value: q, set: (value: string) => void setParams({ q: value || null }) }
  const setGroup = (value: string) =>
    void setParams({ group: AUDIT_GROUPS.find((one) => one === value) ?? null })
  const log = useAuditLog(group, useDeferredValue(q.trim()))
  const columns = useAuditColumns()
  const rows = log.data?.pages.flatMap((page) => page.rows)
  return (
    <AdminScreen
      title={general('nav.audit')}
      intro={t('intro')}
      search={search}
      filters={
        <NativeSelect
          label={t('group')}
          hideLabel
          value={group}
          onChange={(event) => setGroup(event.target.value)}
        >
          {AUDIT_GROUPS.map((one) => (
            <option key={one} value={one}>
              {t(`groups.${one}`)}
            </option>
          ))}
        </NativeSelect>
      }
    >
      {log.isPending && <ListSkeleton />}
      {log.isError && !rows && (
        <ErrorState title={t('failed')} onRetry={() => void log.refetch()} retrying={log.isRefetching}>
          {log.error.message}
        </ErrorState>
      )}
      {rows && (
        <>
          <DataTable
            label={t('label')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => String(id)}
            empty={!log.hasNextPage && <NothingHere search={search} empty={t('empty')} />}
          />
          <Older log={log} />
        </>
      )}
    </AdminScreen>
  )
}

const useAuditLog = (group: AuditGroup, text: string) =>
  useInfiniteQuery({
    queryKey: ['audit', group, text],
    queryFn: ({ pageParam }) => askOrThrow('audit.list', { group, text, before: pageParam ?? undefined }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchOnMount: 'always',
  })

function Older({ log }: { log: ReturnType<typeof useAuditLog> }) {
  const t = useTranslations('admin.audit')
  const format = useFormatter()
  const pages = log.data?.pages ?? []
  const searchedTo = pages.at(-1)?.searchedTo
  const isEmpty = pages.every(({ rows }) => rows.length === 0)
  if (!log.hasNextPage) return isEmpty ? null : <EmptyState>{t('end')}</EmptyState>
  return (
    <EmptyState
      action={
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('older')}
        </Button>
      }
    >
      {log.isFetchNextPageError
        ? t('failed')
        : searchedTo && t('searchedTo', { date: format.dateTime(new Date(searchedTo), 'full') })}
    </EmptyState>
  )
}
