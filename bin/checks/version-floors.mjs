import { readFile } from 'node:fs/promises'
import { packageName, readLockedPackages } from './lockfile.mjs'

function parseVersion(version) {
  const [numbers, prerelease] = version.split('+')[0].split(/-(.*)/s)
  return { numbers: numbers.split('.').map(Number), prerelease: prerelease !== undefined }
}

function isBelow(version, floor) {
  const [have, least] = [parseVersion(version), parseVersion(floor)]
  for (const [index, number] of least.numbers.entries()) {
    if (have.numbers[index] !== number) return have.numbers[index] < number
  }
  return have.prerelease && !least.prerelease
}

/** Every locked copy counts, also those that only a dependency brought. */
export function versionsBelow(packages, floors) {
  return Object.entries(packages)
    .map(([path, entry]) => ({
      path,
      version: entry.version,
      floor: floors[entry.name ?? packageName(path)],
    }))
    .filter(({ version, floor }) => floor !== undefined && isBelow(version, floor))
    .map(({ path, version, floor }) => `${path} is ${version}, known holes are closed from ${floor}`)
}

export async function versionFloors(root) {
  const floors = JSON.parse(await readFile(new URL('version-floors.json', import.meta.url), 'utf8'))
  return versionsBelow(await readLockedPackages(root), floors)
}
