import { posix } from 'node:path'
import { forbiddenNames, nextFile, stops } from './house-order.mjs'

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|config|d))?\.(tsx?|mjs)$/
const stemOf = (name) => name.replace(/\..*$/, '')

function badName({ path }) {
  const words = [...posix.dirname(path).split('/'), stemOf(posix.basename(path))]
  const word = words.find((one) => forbiddenNames.includes(one))
  if (word) return `${word} is a forbidden name`
  return kebabCase.test(posix.basename(path)) ? null : 'is not named in kebab-case'
}

const isPassedOn = (node) =>
  node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration)

function barrel({ path, program }) {
  if (/(^|\/)index\.(tsx?|mjs)$/.test(path)) return 'is an index'
  const said = program.body.filter((node) => node.type !== 'ImportDeclaration')
  const passesOnOnly = said.length > 0 && said.every(isPassedOn) && !nextFile.test(path)
  return passesOnOnly ? 'is a barrel' : null
}

function pastStop({ path, lines }) {
  const stop = stops.find(({ files }) => files.test(path)).lines
  return lines > stop ? `has ${lines} lines, its stop is ${stop}` : null
}

export function fileOffences(tree) {
  return [...tree.values()].flatMap((file) =>
    [badName(file), barrel(file), pastStop(file)].filter(Boolean).map((text) => `${file.path}: ${text}`),
  )
}
