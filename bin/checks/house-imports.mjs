import { posix } from 'node:path'
import { columns, doors, floors, machineRooms, mayUseSlices } from './house-order.mjs'
import { isTest } from './source-tree.mjs'

const aliased = new Set([...floors, 'e2e'])
const topOf = (path) => path.split('/')[0]

function heightOf(path) {
  if (doors.some((door) => door.test(path))) return floors.length
  const height = floors.indexOf(topOf(path))
  return height < 0 ? null : height
}

/** @returns where in lib a file lives: { slice, column }, { room } or null outside of lib */
function placeOf(path) {
  const [floor, first, second] = path.split('/')
  if (floor !== 'lib') return null
  if (second === undefined) return { room: first.replace(/\.\w+$/, '') }
  if (machineRooms.includes(first)) return { room: first }
  return { slice: first, column: columns.findIndex((column) => column.includes(first)) }
}

function upward(file, { target }) {
  const [from, to] = [heightOf(file.path), heightOf(target)]
  if (from === null || to === null || to <= from) return null
  return `imports upward: ${target}`
}

function rightward(file, { target, typeOnly }) {
  const [from, to] = [placeOf(file.path), placeOf(target)]
  if (!from || !to || isTest(file.path)) return null
  if (to.slice === undefined) {
    const isLoophole = from.slice !== undefined && to.room === 'reactions'
    return isLoophole ? `imports what speaks to slices: ${target}` : null
  }
  if (from.slice === undefined) {
    return typeOnly || mayUseSlices.includes(from.room) ? null : `is house, but imports a slice: ${target}`
  }
  return from.column >= 0 && to.column > from.column ? `imports rightward: ${target}` : null
}

function spelling(file, { specifier, target }) {
  if (!/\.(tsx?|mjs|css|json|svg|png)$/.test(specifier)) return `imports without extension: ${specifier}`
  if (!specifier.startsWith('.')) return null
  if (posix.dirname(target) === posix.dirname(file.path)) return null
  return aliased.has(topOf(target))
    ? `imports out of its folder without #${topOf(target)}/: ${specifier}`
    : null
}

function unplaced(file) {
  const place = placeOf(file.path)
  if (place?.slice === undefined || place.column >= 0) return []
  return [`${file.path}: slice ${place.slice} is in no column of bin/checks/house-order.mjs`]
}

export function importOffences(tree) {
  return [...tree.values()].flatMap((file) => {
    const own = file.imports.filter(({ target }) => target !== null)
    const said = own.flatMap((one) => [upward(file, one), rightward(file, one), spelling(file, one)])
    return [...unplaced(file), ...said.filter(Boolean).map((text) => `${file.path}: ${text}`)]
  })
}
