import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from '#db/embedded/start-failure.ts'
import { writePrivateFile } from '#db/embedded/write-private-file.ts'

const shape = z.object({ nextAuthSecret: z.string().min(32) })

/** Puts the secrets of this data directory into the environment, where it names none; made at the first start. */
export function provideSecrets(dataDir: string) {
  const { nextAuthSecret } = loadSecrets(join(dataDir, 'secrets.json'))
  process.env.NEXTAUTH_SECRET ||= nextAuthSecret
}

function loadSecrets(file: string) {
  if (!existsSync(file)) {
    const made = { nextAuthSecret: randomBytes(32).toString('hex') }
    writePrivateFile(file, `${JSON.stringify(made, null, 2)}\n`)
  }
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartFailure(
      `${file} can't be read as our secrets: restore it, or remove it to sign everybody out.`,
    )
  }
}
