import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The browser for the tests: the one named, Playwright's, the system's, else one is installed. */
export function findChromium() {
  const found = named() ?? playwrights() ?? systems() ?? installed()
  if (found) return found
  throw new Error('there is no Chromium and none could be installed: name one in CHROMIUM_PATH.')
}

function named() {
  const path = process.env.CHROMIUM_PATH
  if (!path || isExecutable(path)) return path || undefined
  throw new Error(`CHROMIUM_PATH names ${path}, which can't be run.`)
}

function playwrights() {
  const path = chromium.executablePath()
  return isExecutable(path) ? path : undefined
}

function systems() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
}

function installed() {
  if (process.getuid?.() === 0 && attempt('apt-get', ['update'])) {
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  return systems() ?? (attempt('npx', ['playwright', 'install', 'chromium']) ? playwrights() : undefined)
}

function attempt(command, args) {
  console.log(`No Chromium here: ${command} ${args.join(' ')}`)
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
