import { loadOwnMappings } from '#lib/ingest/load-own-mappings.ts'
import type { ImportRow } from './load-import.ts'
import { mapConversation, mapCustomer, mapTouchpoint, WrongRow } from './map-row.ts'
import { type Cells, isWrong, type Row } from './row.ts'
import { writeConversations } from './write-conversations.ts'
import { type Outcome, writeCustomers } from './write-customers.ts'
import type { BatchContext } from './origin.ts'
import { writeTouchpoints } from './write-touchpoints.ts'

export interface WrongOne {
  rowNumber: number
  reason: string
  text: string
}

export interface Settled {
  created: number
  known: number
  wrong: WrongOne[]
}

export type Settler = (context: BatchContext, rows: readonly Row[]) => Promise<Settled>

interface Sort<T> {
  map(cells: Cells): T
  write(context: BatchContext, values: readonly T[]): Promise<Outcome[]>
}

/** What is done with the rows of an import, by what they are. */
export function settlerOf({ id, kind, mapping }: ImportRow): Settler {
  const { source, isTrusted, queueId } = mapping
  const origin = { importId: id, source, isTrusted }
  switch (kind) {
    case 'customers':
      return through({
        map: (cells) => mapCustomer(cells, mapping),
        write: (context, values) => writeCustomers(context, values, origin),
      })
    case 'touchpoints':
      return async (context, rows) => {
        const own = await loadOwnMappings(context.tx)
        const settle = through({
          map: (cells) => mapTouchpoint(cells, mapping, own),
          write: (later, values) => writeTouchpoints(later, values, origin),
        })
        return settle(context, rows)
      }
    case 'conversations':
      return through({
        map: (cells) => mapConversation(cells, mapping),
        write: (context, values) =>
          writeConversations(context, values, { ...origin, queueId: queueId ?? '' }),
      })
  }
}

const through =
  <T>(sort: Sort<T>): Settler =>
  async (context, rows) => {
    const settled: Settled = { created: 0, known: 0, wrong: [] }
    const mapped = rows.flatMap((row) => {
      const value = attempt(sort, row)
      if (typeof value !== 'string') return [{ row, value: value.is }]
      settled.wrong.push(wrongOne(row, value))
      return []
    })
    const values = mapped.map(({ value }) => value)
    const outcomes = values.length > 0 ? await sort.write(context, values) : []
    for (const [at, { row }] of mapped.entries()) {
      const outcome = outcomes[at] ?? 'known'
      if (typeof outcome === 'object') settled.wrong.push(wrongOne(row, outcome.problem))
      else settled[outcome]++
    }
    return settled
  }

/** What the row says, or why it is wrong. */
function attempt<T>(sort: Sort<T>, row: Row): { is: T } | string {
  if (isWrong(row)) return row.problem
  try {
    return { is: sort.map(row.cells) }
  } catch (error) {
    if (error instanceof WrongRow) return error.message
    throw error
  }
}

export const wrongOne = ({ number, text }: Row, reason: string): WrongOne => ({
  rowNumber: number,
  reason,
  text,
})
