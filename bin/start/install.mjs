import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { step } from './step.mjs'

const stampFile = join(root, 'node_modules', '.throughline-lock')
const patches = join(root, 'patches')
const installedLock = join(root, 'node_modules', '.package-lock.json')

/** Installs the locked dependencies when they are missing or the lock has changed since. */
export async function install() {
  const lock = hashOf(Buffer.concat(wanted().map((file) => readFileSync(file))))
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return
  if (!isInstalledByHand()) await step('Dependencies', () => run('npm', ['ci', '--no-audit', '--no-fund']))
  writeFileSync(stampFile, lock)
}

/** `npm ci` or `npm install` was run without us: what it notes down then has the versions of our lock. */
function isInstalledByHand() {
  if (!existsSync(installedLock)) return false
  const locked = readJson(join(root, 'package-lock.json')).packages
  const there = readJson(installedLock).packages
  return Object.entries(locked).every(([path, { version, optional }]) => {
    return path === '' || there[path]?.version === version || (optional && !there[path])
  })
}

/** The lock, and what we mend in what it names. */
const wanted = () => [
  join(root, 'package-lock.json'),
  ...readdirSync(patches)
    .toSorted()
    .map((name) => join(patches, name)),
]

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')
