const wrappers = ['TSAsExpression', 'TSSatisfiesExpression', 'TSTypeAssertion']

function objectOf(node) {
  if (wrappers.includes(node?.type)) return objectOf(node.expression)
  if (node?.type === 'CallExpression') return objectOf(node.arguments[0])
  return node?.type === 'ObjectExpression' ? node : null
}

function keysOf(file, name) {
  const declarators = file.program.body.flatMap((node) => node.declaration?.declarations ?? [])
  const object = objectOf(declarators.find(({ id }) => id.name === name)?.init)
  const isPlain = object?.properties.every((property) => property.key && !property.computed)
  return isPlain ? object.properties.map(({ key }) => key.name ?? key.value) : null
}

/** Both are one page, so their keys are read from the text: literal, without spreads. */
export function eventOffences(tree) {
  const [events, audience] = [tree.get('lib/events.ts'), tree.get('lib/audience.ts')]
  if (!events) return []
  if (!audience) return ['lib/events.ts: there is no lib/audience.ts']
  const [names, told] = [keysOf(events, 'events'), keysOf(audience, 'audience')]
  if (!names) return ['lib/events.ts: must export `events` as one object with plain keys']
  if (!told) return ['lib/audience.ts: must export `audience` as one object with plain keys']
  return [
    ...names.filter((name) => !told.includes(name)).map((name) => `lib/events.ts: ${name} has no audience`),
    ...told.filter((name) => !names.includes(name)).map((name) => `lib/audience.ts: ${name} is no event`),
  ]
}
