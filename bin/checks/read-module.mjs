import { parsers } from 'prettier/plugins/babel'

const parse = parsers['babel-ts'].parse

// TypeScript 7 has no parser to call; prettier's reads the same language and is pinned already.
function parseProgram(path, text) {
  try {
    return parse(text, { filepath: path }).program
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error })
  }
}

function* walk(node) {
  if (Array.isArray(node)) {
    for (const item of node) yield* walk(item)
  } else if (typeof node?.type === 'string') {
    yield node
    for (const key of Object.keys(node)) if (key !== 'loc' && key !== 'tokens') yield* walk(node[key])
  }
}

const nameOf = (node) => node.name ?? node.value

function importedNames(specifiers) {
  return specifiers.map((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default'
    if (specifier.type === 'ImportNamespaceSpecifier') return '*'
    return nameOf(specifier.imported ?? specifier.local)
  })
}

function staticImport(node) {
  if (!node.source) return null
  const specifier = node.source.value
  const typeOnly = (node.importKind ?? node.exportKind) === 'type'
  if (node.type === 'ExportAllDeclaration') return { specifier, typeOnly, names: ['*'] }
  return { specifier, typeOnly, names: importedNames(node.specifiers) }
}

function inlineImport(node) {
  const isCall = node.type === 'CallExpression' && node.callee.type === 'Import'
  if (!isCall && node.type !== 'ImportExpression' && node.type !== 'TSImportType') return null
  const source = node.source ?? node.arguments?.[0] ?? node.argument
  const specifier = source?.value ?? source?.literal?.value
  if (typeof specifier !== 'string') return null
  return { specifier, typeOnly: node.type === 'TSImportType', names: ['*'] }
}

function patternNames(node) {
  if (node.type === 'Identifier') return [node.name]
  const parts = node.properties ?? node.elements ?? [node.argument ?? node.left ?? node.value]
  return parts.filter(Boolean).flatMap((part) => patternNames(part.value ?? part))
}

function declaredNames(declaration) {
  if (declaration.declarations) return declaration.declarations.flatMap(({ id }) => patternNames(id))
  return declaration.id ? [nameOf(declaration.id)] : []
}

const isTypeDeclaration = (node) => /^TS(Interface|TypeAlias)/.test(node.type) || node.declare === true

function exportsOf(node) {
  if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', isType: false }]
  if (node.type !== 'ExportNamedDeclaration') return []
  if (node.declaration) {
    const isType = isTypeDeclaration(node.declaration)
    return declaredNames(node.declaration).map((name) => ({ name, isType }))
  }
  return node.specifiers.map((specifier) => ({
    name: nameOf(specifier.exported),
    isType: node.exportKind === 'type' || specifier.exportKind === 'type',
  }))
}

/** @returns what a file says about itself, read from its text alone */
export function readModule(path, text) {
  const program = parseProgram(path, text)
  const nodes = [...walk(program)]
  const statics = program.body.map(staticImport)
  return {
    text,
    program,
    lines: text.trimEnd().split('\n').length,
    directives: program.directives.map((directive) => directive.value.value),
    imports: [...statics, ...nodes.map(inlineImport)].filter(Boolean),
    exports: program.body.flatMap(exportsOf),
    mentions: countMentions(nodes),
  }
}

/** Key and value of a shorthand are two nodes at one place, and one mention. */
function countMentions(nodes) {
  const places = new Map()
  for (const node of nodes) if (node.type.endsWith('Identifier')) places.set(node.start, node.name)
  const counts = new Map()
  for (const name of places.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
