import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { addImport } from './add-import.ts'
import { startImport } from './start-import.ts'
import { sweepFiles } from './sweep-files.ts'
import { workImports } from './work-imports.ts'

testDatabase()

let folder = ''
const actor = system('import')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sweep-'))
})

afterAll(() => rm(folder, { recursive: true }))

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000)

async function leave(content: string | Buffer, days: number) {
  const importId = randomUUID()
  const filePath = join(folder, importId)
  await writeFile(filePath, content)
  await utimes(filePath, daysAgo(days), daysAgo(days))
  return { importId, filePath }
}

async function bring(state: string, days: number) {
  const { importId, filePath } = await leave('name,email\nAnn,ann@lee.se\n', 30)
  await addImport({ actor }, { importId, kind: 'customers', fileName: 'a.csv', filePath, fileBytes: 26 })
  await database()`update import_run set state = ${state}, finished_at = ${daysAgo(days)} where id = ${importId}`
  return importId
}

it('removes files of imports that stopped a week ago, and of none, and leaves all others', async () => {
  const kept = [await bring('failed', 6), await bring('cancelled', 6), await bring('running', 30)]
  kept.push(await bring('draft', 30), (await leave('arriving', 0)).importId)
  await bring('failed', 8)
  await bring('cancelled', 8)
  await leave('nobody’s', 8)
  await sweepFiles(folder)
  expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted())
})

it('keeps no file that would fail again', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `${randomUUID()},Person ${at}`)
  const whole = gzipSync(['id,name', ...rows].join('\n'))
  const { importId, filePath } = await leave(whole.subarray(0, whole.length - 4000), 0)
  await addImport({ actor }, { importId, kind: 'customers', fileName: 'a.gz', filePath, fileBytes: 1 })
  await startImport({ actor }, { importId, work: 'import' })
  await workImports()
  const [run] = await database()`select state, problem from import_run where id = ${importId}`
  expect(run).toMatchObject({ state: 'failed', problem: expect.stringMatching(/damaged or cut short/) })
  expect(await readdir(folder)).not.toContain(importId)
})
