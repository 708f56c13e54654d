import { permit } from '#lib/auth/permit.ts'
import { actorId } from '#lib/actor.ts'
import { asJson } from '#db/json.ts'
import { verb } from '#lib/verb.ts'
import { detectFormat } from './detect-format.ts'
import { guessMapping } from './guess-mapping.ts'
import { addImportInput } from './inputs.ts'
import { readSample } from './read-sample.ts'

/** A file is there: how it is read and what its columns are is guessed, for a person to look at. */
export const addImport = verb({
  name: 'import.add',
  input: addImportInput,
  async run({ actor, input, tx, audit }) {
    permit(actor, 'admin')
    const { importId, kind, fileName, filePath, fileBytes, byCommand } = input
    const format = await detectFormat(filePath)
    const { columns, cells } = await readSample(filePath, format)
    const mapping = guessMapping(kind, columns, cells)
    await tx`
      insert into import_run (id, kind, file_name, file_path, file_bytes, by_command, format, mapping, agent_id)
      values (${importId}, ${kind}, ${fileName}, ${filePath}, ${fileBytes}, ${byCommand},
        ${tx.json(asJson(format))}, ${tx.json(asJson(mapping))}, ${actor.kind === 'agent' ? actorId(actor) : null})`
    await audit({
      action: 'import.added',
      targetKind: 'import',
      targetId: importId,
      new: { kind, fileBytes },
    })
    return { importId }
  },
})
