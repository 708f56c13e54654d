import { z } from 'zod'
import { system } from '#lib/actor.ts'
import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { pgCode, verb } from '#lib/verb.ts'
import { type ImportRow, lockImport } from './load-import.ts'
import type { RowBatch } from './read-rows.ts'
import { type Settled, settlerOf, type WrongOne, wrongOne } from './settler-of.ts'
import type { BatchContext } from './origin.ts'

const LONGEST_TEXT = 20_000
/** Of a file of nothing but wrong rows, the first are enough to see why. */
const MOST_WRONG = 50_000
const NOT_KEEPABLE = 'The database can’t keep what this row holds.'

/** Brings rows in and notes how far the import is, in one transaction. False where somebody stopped it. */
async function settleTogether(
  run: ImportRow,
  batch: RowBatch,
  poison: string | null = null,
): Promise<boolean> {
  const settleOnce = verb({
    name: 'import.settle',
    input: z.object({}),
    async run(context) {
      const { state, rowsDone, wrong } = await lockImport(context.tx, run.id)
      if (state !== 'running') return false
      const rows = batch.rows.filter(({ number }) => number > rowsDone)
      const settled = poison
        ? { created: 0, known: 0, wrong: rows.map((row) => wrongOne(row, poison)) }
        : await settlerOf(run)(context, rows)
      await keepWrong(context, run.id, settled.wrong.slice(0, Math.max(0, MOST_WRONG - wrong)))
      await noteProgress(context, run.id, batch, settled)
      return true
    },
  })
  return settleOnce({ actor: system('import') }, {})
}

/** A row that the database refuses is put among the wrong ones; its neighbours are not held up. */
export async function settleRows(run: ImportRow, batch: RowBatch): Promise<boolean> {
  try {
    return await settleTogether(run, batch)
  } catch (error) {
    // Class 22 is data that can't be kept, 23 what breaks a rule of the tables.
    if (!/^2[23]/.test(pgCode(error))) throw error
    if (batch.rows.length === 1) return settleTogether(run, batch, NOT_KEEPABLE)
  }
  for (const row of batch.rows)
    if (!(await settleRows(run, { ...batch, rows: [row], lastNumber: row.number }))) return false
  return true
}

/** Without card numbers, and without what no database keeps: NUL, and half of a pair of surrogates. */
const keepable = (text: string) =>
  withoutCards(text.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '\uFFFD'))

async function keepWrong({ tx }: BatchContext, importId: string, wrong: readonly WrongOne[]) {
  if (wrong.length === 0) return
  const rows = wrong.map(({ rowNumber, reason, text }) => ({
    rowNumber,
    reason: keepable(reason),
    text: keepable(text.slice(0, LONGEST_TEXT)),
  }))
  await tx`
    insert into import_wrong_row (import_id, row_number, reason, text)
    select ${importId}::uuid, "rowNumber", reason, text from json_to_recordset(${JSON.stringify(rows)}::json)
      as w ("rowNumber" int, reason text, text text)
    on conflict do nothing`
}

const noteProgress = ({ tx }: BatchContext, importId: string, batch: RowBatch, settled: Settled) => tx`
  update import_run set rows_done = greatest(rows_done, ${batch.lastNumber}), bytes_done = ${batch.bytesRead},
    created = created + ${settled.created}, known = known + ${settled.known}, wrong = wrong + ${settled.wrong.length}
  where id = ${importId}`
