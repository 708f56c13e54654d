import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { readModule } from './read-module.mjs'

const skipped = new Set(['node_modules', '.git', '.next', '.data', 'dist', 'migrations', 'test-results'])
const sourceFile = /\.(tsx?|mjs)$/

async function listFiles(root, folder = '') {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(root, path)
      return sourceFile.test(path) && path !== 'next-env.d.ts' ? [path] : []
    }),
  )
  return lists.flat().toSorted()
}

/** @returns the file an import means, or null for a package or a builtin */
function resolveImport(from, specifier) {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null
}

/**
 * @param texts path → text of each source file
 * @returns path → what read-module.mjs reads, with the path and the target of each import
 */
export function treeOf(texts) {
  return new Map(
    [...texts].map(([path, text]) => {
      const read = readModule(path, text)
      const imports = read.imports.map((one) => ({ ...one, target: resolveImport(path, one.specifier) }))
      return [path, { ...read, path, imports }]
    }),
  )
}

export async function readSourceTree(root) {
  const paths = await listFiles(root)
  const texts = paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')])
  return treeOf(new Map(await Promise.all(texts)))
}

export const isTest = (path) => /\.(test|spec)\.(tsx?|mjs)$/.test(path)
