'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOwnPromises } from '#components/promise/use-own-promises.ts'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useRoomTime } from '#components/realtime/use-room-time.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { isPressing } from '#lib/promise/promise.ts'
import type { PromiseTask } from '#lib/promise/views.ts'
import type { CalledInRow } from '#lib/routing/list-called-in.ts'

export interface OwnList<Row extends WorkRow = WorkRow> {
  rows: Row[] | undefined
  failed: boolean
  retry: () => void
}

export interface OwnLists {
  parked: OwnList
  mentions: OwnList<CalledInRow>
  /** Promises that are broken, due within a day, or not yet said to be promises. */
  pressing: number
}

/** What the agent put aside, and where colleagues called them; read again with each event of theirs. */
export function useOwnLists(agentId: string): OwnLists {
  const changedAt = useRoomTime(`agent:${agentId}`)
  const parked = useQuery({ queryKey: ['parked'], queryFn: () => askOrThrow('conversation.parked', {}) })
  const mentions = useQuery({
    queryKey: ['mentions'],
    queryFn: () => askOrThrow('conversation.mentions', {}),
  })
  const promises = useOwnPromises()
  const { refetch: readParked } = parked
  const { refetch: readPromises } = promises
  const { refetch: readMentions } = mentions
  useEffect(() => {
    if (changedAt === 0) return
    void readParked()
    void readMentions()
    void readPromises()
  }, [changedAt, readParked, readMentions, readPromises])
  return { parked: listOf(parked), mentions: listOf(mentions), pressing: countPressing(promises.data ?? []) }
}

const countPressing = (promises: readonly PromiseTask[]) => {
  const now = Date.now()
  return promises.filter((promise) => promise.state === 'proposed' || isPressing(promise, now)).length
}

interface Read<Row> {
  data: Row[] | undefined
  isError: boolean
  refetch: () => unknown
}

const listOf = <Row extends WorkRow>({ data, isError, refetch }: Read<Row>): OwnList<Row> => ({
  rows: data,
  failed: isError && data === undefined,
  retry: () => void refetch(),
})
