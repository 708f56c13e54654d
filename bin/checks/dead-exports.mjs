import { nextFile } from './house-order.mjs'
import { isTest, readSourceTree } from './source-tree.mjs'

const foundByTools = /^([^/]+\.config\.(ts|mjs)|db\/schema\/[^/]+\.ts)$/
const testSupport = /(^e2e\/|(^|[/-])(test|testing|fixtures?)([-./]))/

const isEntry = (tree, path) =>
  nextFile.test(path) ||
  foundByTools.test(path) ||
  isTest(path) ||
  [...tree.values()].some((file) => /^[^/]+\.config\.|^bin\//.test(file.path) && file.text.includes(path))

/** @returns path → { by code, by tests } the names that others take from it */
function takenNames(tree) {
  const taken = new Map([...tree.keys()].map((path) => [path, { code: new Set(), tests: new Set() }]))
  for (const file of tree.values()) {
    const side = isTest(file.path) || testSupport.test(file.path) ? 'tests' : 'code'
    for (const { target, names } of file.imports) {
      for (const name of names) taken.get(target)?.[side].add(name)
    }
  }
  return taken
}

const has = (names, name) => names.has(name) || names.has('*')

function whyDead({ name, isType }, file, { code, tests }) {
  if (has(code, name)) return null
  const usesItself = (file.mentions.get(name) ?? 0) > 1
  if (has(tests, name)) return usesItself || testSupport.test(file.path) ? null : 'is used by tests alone'
  if (usesItself) return isType ? null : 'need not be exported'
  return 'is used nowhere'
}

export function deadExportsOf(tree) {
  const taken = takenNames(tree)
  return [...tree.values()]
    .filter(({ path }) => !isEntry(tree, path))
    .flatMap((file) =>
      file.exports
        .map((one) => ({ ...one, why: whyDead(one, file, taken.get(file.path)) }))
        .filter(({ why }) => why !== null)
        .map(({ name, why }) => `${file.path}: ${name} ${why}`),
    )
}

export async function deadExports(root) {
  return deadExportsOf(await readSourceTree(root))
}
