import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file only its owner may read, whole or not at all. */
export function writePrivateFile(path: string, text: string) {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}
