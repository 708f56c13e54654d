import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLockedPackages } from './lockfile.mjs'

const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies']

// As Node looks a package up: in the dependent's own node_modules, then in each one above it.
function isLocked(packages, from, name) {
  const steps = from.split('/node_modules/')
  return [...steps, ''].some((_, above) => {
    const place = steps.slice(0, steps.length - above).join('/node_modules/')
    return packages[`${place}${place && '/'}node_modules/${name}`] !== undefined
  })
}

// npm silently leaves out an optional package that the registry lacks; then `npm ci` fails elsewhere.
function missingForOtherSystems(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path || 'package.json'} may want ${name}, which the lock lacks`),
  )
}

function addresses(packages) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([path]) => `${path} names the registry it came from`)
}

function unlikeManifest(packages, manifest) {
  return dependencyFields.flatMap((field) => {
    const names = new Set([
      ...Object.keys(manifest[field] ?? {}),
      ...Object.keys(packages['']?.[field] ?? {}),
    ])
    return [...names]
      .filter((name) => manifest[field]?.[name] !== packages['']?.[field]?.[name])
      .map((name) => `${field}: package.json and the lock disagree about ${name}`)
  })
}

function unpinned(manifest) {
  return dependencyFields.flatMap((field) =>
    Object.entries(manifest[field] ?? {})
      .filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
      .map(([name, range]) => `${field}: ${name} ${range} is not one exact version`),
  )
}

export function problemsOfLock(packages, manifest) {
  return [
    ...missingForOtherSystems(packages),
    ...addresses(packages),
    ...unlikeManifest(packages, manifest),
    ...unpinned(manifest),
  ]
}

export async function lock(root) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return problemsOfLock(await readLockedPackages(root), manifest)
}
