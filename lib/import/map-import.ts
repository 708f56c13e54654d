import { asJson } from '#db/json.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { mapImportInput } from './inputs.ts'
import { lockImport } from './load-import.ts'

/** What an administrator says the file's columns mean, and how it is to be read; a trial of before is void. */
export const mapImport = verb({
  name: 'import.map',
  input: mapImportInput,
  async run({ actor, input: { importId, format, mapping }, tx }) {
    permit(actor, 'admin')
    const row = await lockImport(tx, importId)
    if (row.state !== 'draft') throw new Problem('conflict', 'This import has begun; its columns stand.')
    await tx`
      update import_run set format = ${tx.json(asJson({ ...row.format, ...format }))},
        mapping = ${tx.json(asJson(mapping))}, trial = null where id = ${importId}`
    return { importId }
  },
})
