import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from './start-failure.ts'
import { writePrivateFile } from './write-private-file.ts'

const shape = z.object({
  /** The cluster's folder where it is outside the data directory. */
  outside: z.string().optional(),
  port: z.number().int().optional(),
  ownerPassword: z.string(),
  appPassword: z.string(),
})

/** What a data directory remembers of its PostgreSQL. */
export type InstanceRecord = z.infer<typeof shape>

const fileOf = (dataDir: string) => join(dataDir, 'postgres.json')

export function findInstanceRecord(dataDir: string): InstanceRecord | undefined {
  const file = fileOf(dataDir)
  if (!existsSync(file)) return undefined
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartFailure(`${file} can't be read, and it holds the keys of the database: restore it.`)
  }
}

export function newInstanceRecord(outside: string | undefined): InstanceRecord {
  const password = () => randomBytes(24).toString('hex')
  return { outside, ownerPassword: password(), appPassword: password() }
}

export function keepInstanceRecord(dataDir: string, record: InstanceRecord) {
  writePrivateFile(fileOf(dataDir), `${JSON.stringify(record, null, 2)}\n`)
}
