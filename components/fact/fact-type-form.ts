import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import type { AddFactTypeInput, BELONGS_TO, OwnShape, ShapeKind } from '#lib/fact/own-type-inputs.ts'

export interface FactTypeForm {
  name: string
  /** Lists are typed line by line. */
  words: string
  kind: ShapeKind
  prefix: string
  least: number | undefined
  most: number | undefined
  examples: string
  choices: string
  verifies: boolean
  belongsTo: (typeof BELONGS_TO)[number]
}

const blank: FactTypeForm = {
  name: '',
  words: '',
  kind: 'digits',
  prefix: '',
  least: 8,
  most: 8,
  examples: '',
  choices: '',
  verifies: false,
  belongsTo: 'person',
}

export function toFactTypeForm(kept: FactTypeRow | null): FactTypeForm {
  if (!kept) return blank
  const { name, words, shape, verifies, belongsTo } = kept
  const own = { ...blank, name, words: words.join('\n'), verifies, belongsTo, kind: shape.kind }
  if (shape.kind === 'digits') return { ...own, prefix: shape.prefix, least: shape.least, most: shape.most }
  if (shape.kind === 'example') return { ...own, examples: shape.examples.join('\n') }
  return shape.kind === 'choice' ? { ...own, choices: shape.choices.join('\n') } : own
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export function shapeOf({ kind, prefix, least, most, examples, choices }: FactTypeForm): OwnShape {
  switch (kind) {
    case 'digits':
      return { kind, prefix, least: least ?? Number.NaN, most: most ?? Number.NaN }
    case 'example':
      return { kind, examples: linesOf(examples) }
    case 'choice':
      return { kind, choices: linesOf(choices) }
    case 'date':
    case 'money':
      return { kind }
  }
}

export const toFactTypeInput = (form: FactTypeForm): AddFactTypeInput => ({
  name: form.name,
  words: linesOf(form.words),
  shape: shapeOf(form),
  verifies: form.verifies,
  belongsTo: form.belongsTo,
})

/** "shape.examples.2" is told at the field that holds all examples. */
export const factTypeFieldOf = (path: string): string => path.replace(/^shape\./, '').split('.')[0] ?? path
