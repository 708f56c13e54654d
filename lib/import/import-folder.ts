import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/** Where files wait until they are in; web and worker must see the same one. */
export async function importFolder(): Promise<string> {
  const folder = join(env().dataDir, 'imports')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
