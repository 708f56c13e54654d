import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const SOURCES = [
  'app',
  'bin/start',
  'components',
  'db',
  'lib',
  'public',
  'server.ts',
  'proxy.ts',
  'tsconfig.json',
]
const CONFIGS = ['next.config.mjs', 'postcss.config.mjs', 'package.json', 'package-lock.json']
const NOT_BUILT = /\.(test|spec)\.(tsx?|mjs)$|^db\/migrations\/|^db\/testing/

/** A hash over everything the build is made of. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const file of [...SOURCES, ...CONFIGS].flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !NOT_BUILT.test(file))
    .toSorted()
}
