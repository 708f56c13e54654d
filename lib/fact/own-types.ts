import { type CodeForm, formOfDigits, formOfExample, standsAlone } from './code-form.ts'
import type { FactType, OwnFactType } from './fact.ts'
import type { OwnShape } from './own-type-inputs.ts'
import { type PhraseBook, phraseBook } from './phrase-book.ts'

/** A kind of fact as an administrator describes it. */
export interface OwnType {
  type: OwnFactType
  name: string
  words: readonly string[]
  shape: OwnShape
  verifies: boolean
}

export interface ReadableType extends OwnType {
  /** How it may be written, where it is a code. */
  forms: readonly CodeForm[]
  choices: PhraseBook<string>
  standsAlone: boolean
}

/** The administrators' own types in force, made ready to be read and asked for. */
export interface OwnTypes {
  revision: number
  all: ReadonlyMap<FactType, ReadableType>
  phrases: PhraseBook<OwnFactType>
}

export function readOwnTypes(types: readonly OwnType[], revision = 0): OwnTypes {
  const all = types.map(toReadable)
  const phrases = all.flatMap(({ type, name, words }) =>
    [name, ...words].map((text) => ({ text, means: type })),
  )
  return { revision, all: new Map(all.map((each) => [each.type, each])), phrases: phraseBook(phrases) }
}

export const NO_OWN: OwnTypes = { revision: 0, all: new Map(), phrases: new Map() }

/** Numbers and letters that name one thing, as an order number does. */
export const isCode = ({ kind }: OwnShape): boolean => kind === 'digits' || kind === 'example'

const toReadable = (own: OwnType): ReadableType => ({ ...own, ...readableShape(own.shape) })

/** What is read of a shape, and whether its values need words beside them. */
export function readableShape(shape: OwnShape): Pick<ReadableType, 'forms' | 'choices' | 'standsAlone'> {
  const forms = formsOf(shape)
  return {
    forms,
    choices: phraseBook(choicesOf(shape).map((text) => ({ text, means: text }))),
    standsAlone: forms.length > 0 && forms.every(standsAlone),
  }
}

export function formsOf(shape: OwnShape): readonly CodeForm[] {
  if (shape.kind === 'digits') return [formOfDigits(shape)]
  return shape.kind === 'example' ? shape.examples.map(formOfExample) : []
}

const choicesOf = (shape: OwnShape): readonly string[] => (shape.kind === 'choice' ? shape.choices : [])
