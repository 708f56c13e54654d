import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import { type ImportRow, lockImport } from './load-import.ts'

const endOnce = verb({
  name: 'import.end',
  input: z.object({
    importId: z.uuid(),
    state: z.enum(['done', 'failed', 'taken_back']),
    problem: z.string().nullable(),
  }),
  async run({ input: { importId, state, problem }, tx, now, record, audit }) {
    const row = await lockImport(tx, importId)
    await tx`
      update import_run set state = ${row.state === 'checking' ? 'draft' : state}, problem = ${problem},
        finished_at = ${now} where id = ${importId}`
    await record('import.ended', { subjectId: importId, data: { state } })
    const { rowsDone, created, known, wrong, takenBack } = row
    await audit({
      action: `import.${state}`,
      targetKind: 'import',
      targetId: importId,
      new: { rows: rowsDone, created, known, wrong, takenBack },
    })
    return { importId }
  },
})

/** A file that is in has no business on our disk any more, nor one that will fail again; else it stays to go on with. */
export async function endImport(
  run: ImportRow,
  state: 'done' | 'failed' | 'taken_back',
  { problem = null, isFilesFault = false }: { problem?: string | null; isFilesFault?: boolean } = {},
) {
  await endOnce({ actor: system('import') }, { importId: run.id, state, problem })
  const isOver = state !== 'failed' || (isFilesFault && run.state !== 'checking')
  if (isOver && !run.byCommand) await rm(run.filePath, { force: true })
}
