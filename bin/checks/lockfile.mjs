import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @returns path in node_modules → entry; the project itself is at '' */
export async function readLockedPackages(root) {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  return lock.packages
}

export function packageName(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
