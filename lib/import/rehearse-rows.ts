import { z } from 'zod'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import type { ImportRow } from './load-import.ts'
import type { Row } from './row.ts'
import { type Settled, settlerOf } from './settler-of.ts'

export interface RehearsedRows extends Settled {
  /** What rows that brought something would be known by. */
  hashes: string[]
}

/** A trial ends like this, so that the database forgets what it did. */
class Rehearsed extends Error {
  readonly rows: RehearsedRows
  constructor(rows: RehearsedRows) {
    super('rehearsed')
    this.rows = rows
  }
}

function unitOf({ kind, mapping }: ImportRow): string {
  if (kind === 'conversations') return mapping.fields.messages ? 'conversation' : 'message'
  return kind === 'customers' ? 'customer' : 'touchpoint'
}

/** The very work of bringing rows in, undone at its end. */
export async function rehearseRows(run: ImportRow, rows: readonly Row[]): Promise<RehearsedRows> {
  const rehearse = verb({
    name: 'import.rehearse',
    input: z.object({}),
    async run(context): Promise<never> {
      const settled = await settlerOf(run)(context, rows)
      const items = await context.tx<{ hash: string }[]>`
        select hash from import_item where import_id = ${run.id} and kind = ${unitOf(run)}`
      throw new Rehearsed({ ...settled, hashes: items.map(({ hash }) => hash) })
    },
  })
  try {
    return await rehearse({ actor: system('import') }, {})
  } catch (error) {
    if (error instanceof Rehearsed) return error.rows
    throw error
  }
}
