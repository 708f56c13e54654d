import { browserOffences } from './house-browser.mjs'
import { eventOffences } from './house-events.mjs'
import { fileOffences } from './house-files.mjs'
import { importOffences } from './house-imports.mjs'
import { readSourceTree } from './source-tree.mjs'

export async function house(root) {
  const tree = await readSourceTree(root)
  return [importOffences, browserOffences, fileOffences, eventOffences].flatMap((rule) => rule(tree))
}
