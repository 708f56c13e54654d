import type { Tx } from '#db/client.ts'
import { findCards } from '#lib/privacy/find-cards.ts'
import { Problem } from '#lib/problem.ts'
import { type CodeForm, standsAlone } from './code-form.ts'
import { coreTypeWords } from './core-type-words.ts'
import { findAmounts } from './find-amounts.ts'
import { findDates } from './find-dates.ts'
import { findEmails } from './find-emails.ts'
import { findPhones } from './find-phones.ts'
import { foldText } from './fold-text.ts'
import type { FactType } from './fact.ts'
import type { FoundFact, KnownToUs } from './found-fact.ts'
import type { OwnShape } from './own-type-inputs.ts'
import { formsOf } from './own-types.ts'
import { scanCode } from './scan-code.ts'

const CARD =
  'Card numbers look like this; they are hidden before anything is kept, so it would never be found.'
const NOBODY: KnownToUs = { orderNumbers: new Set(), products: [] }
const ORDERS = 500

/** A shape must not take what the console finds by itself: cards, addresses, phones, dates, sums, orders. */
export async function refuseShape(tx: Tx, shape: OwnShape) {
  if (shape.kind === 'digits') refuseDigits(shape)
  if (shape.kind === 'example')
    for (const [index, example] of shape.examples.entries()) refuseExample(example, `shape.examples.${index}`)
  await refuseOrders(tx, shape)
}

function refuseDigits({ prefix, least, most }: Extract<OwnShape, { kind: 'digits' }>) {
  const inPrefix = prefix.replaceAll(/\D/g, '').length
  if (/\p{L}/u.test(prefix) || most + inPrefix < 13 || least + inPrefix > 19) return
  throw new Problem('invalid', `${CARD} Give it a prefix, or at most ${12 - inPrefix} digits.`, 'shape.most')
}

function refuseExample(example: string, field: string) {
  const text = foldText(example)
  const digits = text.replaceAll(/\D/g, '').length
  const letters = text.replaceAll(/\P{L}/gu, '').length
  if (digits === 0)
    throw new Problem('invalid', 'Give an example with a digit in it; words are a list of choices.', field)
  if (digits + letters < 3)
    throw new Problem('invalid', 'Give an example of three letters and digits or more.', field)
  if ((letters === 0 && digits >= 13 && digits <= 19) || findCards(text).length > 0)
    throw new Problem('invalid', CARD, field)
  const core = coreOf(text)
  if (core)
    throw new Problem(
      'invalid',
      `“${example}” is read as ${coreTypeWords(core)}, which is found by itself.`,
      field,
    )
}

/** Which core type takes an example as a whole. Bare digits may be anything: the words beside them tell. */
function coreOf(text: string): FactType | null {
  if (/^\d+$/.test(text)) return null
  const at = new Date().toISOString()
  const context = { from: 'customer', defaultCountry: 'GB', known: NOBODY, at } as const
  const found: FoundFact[] = [
    ...findEmails(text, NOBODY),
    ...findPhones(text, context),
    ...findDates(text, at),
    ...findAmounts(text),
  ]
  return found.find(({ start, end }) => end - start >= text.length - 1)?.type ?? null
}

/** What would be taken anywhere, without a word for it, must not be how this company writes its orders. */
async function refuseOrders(tx: Tx, shape: OwnShape) {
  const forms = formsOf(shape).filter(standsAlone)
  if (forms.length === 0) return
  const orders = await tx<{ number: string }[]>`select number from "order" limit ${ORDERS}`
  const order = orders.find(({ number }) => forms.some((form) => fits(form, number)))
  if (!order) return
  const field = shape.kind === 'digits' ? 'shape.prefix' : 'shape.examples'
  throw new Problem(
    'invalid',
    `Order numbers look like this (${order.number}) and are found by themselves.`,
    field,
  )
}

const fits = (form: CodeForm, text: string) => scanCode(form, text, 0) === text.length
