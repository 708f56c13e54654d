import { isBuiltin } from 'node:module'
import { browserPackages, serverPackages } from './house-order.mjs'
import { isTest } from './source-tree.mjs'

function isServerPackage(specifier) {
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return true
  if (browserPackages.includes(specifier)) return false
  return serverPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
}

const isServerFile = (file) => file.imports.some(({ specifier }) => specifier === 'server-only')
const isAction = (file) => file.directives.includes('use server')

function isBrowserRoot(file) {
  if (isTest(file.path) || isAction(file)) return false
  if (file.directives.includes('use client')) return true
  return file.path.startsWith('components/') && !isServerFile(file)
}

/** @returns what the browser must not get from this import, or null */
function serverSide(tree, { specifier, target }) {
  if (target === null) return isServerPackage(specifier) ? specifier : null
  const file = tree.get(target)
  return target.startsWith('db/') || (file && isServerFile(file)) ? target : null
}

/** Breadth first, so that what is told is the shortest way there. A 'use server' file ends the way. */
export function browserOffences(tree) {
  const roots = [...tree.values()].filter(isBrowserRoot)
  const way = new Map(roots.map((file) => [file.path, [file.path]]))
  const offences = []
  for (const path of way.keys()) {
    const file = tree.get(path)
    for (const one of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const found = serverSide(tree, one)
      if (found) offences.push(`${[...way.get(path), found].join(' → ')}: a browser file reaches server code`)
      const next = found ? undefined : tree.get(one.target)
      if (next && !way.has(next.path) && !isAction(next)) way.set(next.path, [...way.get(path), next.path])
    }
  }
  return offences
}
