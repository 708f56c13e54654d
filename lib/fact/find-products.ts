import type { FoundFact, KnownToUs } from './found-fact.ts'
import { lexWords, type Word } from './lex-words.ts'

const colours = new Set(
  'red blue green black white grey gray yellow orange purple pink brown silver gold golden beige navy turquoise cream violet'.split(
    ' ',
  ),
)
const sizes = new Set('small large medium big mini xl xxl s m l double single king queen new old'.split(' '))
const plainWords = new Set(
  'the a an and or of for with in set pack pcs edition classic pro plus max new series model original premium deluxe standard basic wireless electric digital smart inch cm mm ml kg light home case book box card gift back one time service shop order date call'.split(
    ' ',
  ),
)
const determiners = new Set(
  'the a an my our this that these those your his her of one two three new for another same'.split(' '),
)
const notThings = new Set(
  'light lights led line screen error label sticker button icon dot message flag colour color box bar cross tick arrow star friday market page spot stain liquid smoke text'.split(
    ' ',
  ),
)

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:(?<=[sxz]|ch|sh)es|(?<!s)s)$/, '') : word
}

interface KnownProduct {
  name: string
  tokens: Set<string>
}

interface ProductIndex {
  byToken: Map<string, KnownProduct[]>
  all: KnownProduct[]
}

function readProducts(names: readonly string[]): ProductIndex {
  const all = [...new Set(names)].map((name) => ({
    name,
    tokens: new Set(
      lexWords(name)
        .map((word) => stem(word.text))
        .filter((word) => /^[\p{L}\p{N}]/u.test(word)),
    ),
  }))
  const byToken = new Map<string, KnownProduct[]>()
  for (const product of all) {
    for (const token of product.tokens) byToken.set(token, [...(byToken.get(token) ?? []), product])
  }
  return { byToken, all }
}

function names(token: string): boolean {
  return (
    token.length >= 3 &&
    !plainWords.has(token) &&
    !colours.has(token) &&
    !sizes.has(token) &&
    !/^\d/.test(token)
  )
}

/** End of the run of words from `first` that belong to some product on file or describe one. */
function runEnd(words: readonly Word[], first: number, index: ProductIndex): number {
  let end = first
  while (end < Math.min(words.length, first + 8)) {
    const word = words[end]
    if (!word || !(index.byToken.has(stem(word.text)) || colours.has(word.text))) break
    end++
  }
  return end
}

function overlap(run: readonly Word[], product: KnownProduct): number {
  return run.filter((word) => product.tokens.has(stem(word.text))).length
}

/** The product on file that the run means; none where another colour is named or two fit alike. */
function bestProduct(run: readonly Word[], index: ProductIndex): KnownProduct | null {
  const named = run.filter((word) => names(stem(word.text)))
  const products = named.flatMap((word) => index.byToken.get(stem(word.text)) ?? [])
  const ranked = [...new Set(products)].toSorted((a, b) => overlap(run, b) - overlap(run, a))
  const [first, second] = ranked
  if (!first || (second && overlap(run, second) === overlap(run, first))) return null
  const otherColour = run.some((word) => colours.has(word.text) && !first.tokens.has(word.text))
  return otherColour ? null : first
}

function isMention(words: readonly Word[], first: number, run: readonly Word[]): boolean {
  if (run.filter((word) => names(stem(word.text))).length >= 2) return true
  return determiners.has(words[first - 1]?.text ?? '') || run.length > 1 || /^\p{Lu}/u.test(run[0]?.raw ?? '')
}

function fact(text: string, run: readonly Word[], product: KnownProduct | null): FoundFact | null {
  const start = run[0]?.start
  const end = run.at(-1)?.end
  if (start === undefined || end === undefined) return null
  const said = text.slice(start, end)
  const value = product?.name ?? said.toLowerCase()
  const verified = product !== null
  return { type: 'product', value, said, start, end, evidence: verified ? 'database' : 'pattern', verified }
}

function knownAt(text: string, words: readonly Word[], at: number, index: ProductIndex): FoundFact | null {
  const run = words.slice(at, runEnd(words, at, index))
  if (!run.some((word) => names(stem(word.text))) || !isMention(words, at, run)) return null
  return fact(text, run, bestProduct(run, index))
}

/** "the blue kettle" without such a thing on file; "the blue one" where only one kind of thing is. */
function colouredAt(text: string, words: readonly Word[], at: number, index: ProductIndex): FoundFact | null {
  const noun = words[at + 1]
  if (!colours.has(words[at]?.text ?? '') || !determiners.has(words[at - 1]?.text ?? '') || !noun) return null
  if (notThings.has(stem(noun.text)) || !/^\p{L}{3,}/u.test(noun.text)) return null
  const found = fact(text, words.slice(at, at + 2), null)
  if (noun.text !== 'one') return found
  const [only, ...rest] = index.all
  const thing =
    rest.length === 0
      ? lexWords(only?.name ?? '')
          .filter((word) => names(word.text))
          .at(-1)
      : null
  return found && thing ? { ...found, value: `${words[at]?.text ?? ''} ${thing.text}` } : null
}

/** Products of this customer's orders, by the words of their names, and things named by colour. */
export function findProducts(text: string, known: KnownToUs): FoundFact[] {
  const index = readProducts(known.products)
  const words = lexWords(text)
  const found: FoundFact[] = []
  for (let at = 0; at < words.length; at++) {
    const product = knownAt(text, words, at, index) ?? colouredAt(text, words, at, index)
    if (!product || product.start < (found.at(-1)?.end ?? 0)) continue
    found.push(product)
  }
  return found
}
