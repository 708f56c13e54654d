import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { properName } from './find-places.ts'
import { notPlace } from './place-words.ts'

const kin =
  '(?:mother|mom|mum|father|dad|brother|sister|wife|husband|son|daughter|friend|boyfriend|girlfriend|partner|aunt|uncle|cousin|grand(?:ma|pa|mother|father)|roommate|landlord|boss|colleague|neighbou?r)'
const gives =
  '(?:[Tt]ransfer|[Ss]end|[Pp]ay|[Gg]ive|[Ww]ire|[Gg]ift|[Tt]ransferred|[Ss]ent|[Ss]ending|[Tt]ransferring)'
const toName = new RegExp(
  `\\b${gives}\\b[^.?!]{0,60}?\\bto (?:my (?:${kin}) )?(?:the account of |an account of )?(${properName}|my ${kin})`,
  'gu',
)
const giveName = new RegExp(`\\b${gives} (?:my (?:${kin}) )?(${properName}|my ${kin})`, 'gu')
const forName = new RegExp(
  `\\b(?:account of|recipient is|receiver is|payee is) (${properName}|my ${kin})`,
  'gu',
)

/** Somebody whom the customer names as the one to receive something. */
export function findPersons(text: string): FoundFact[] {
  return [toName, giveName, forName].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1] ?? ''
      if (!name || notPlace(name)) return []
      return [detailFact('person', name, match.index + match[0].length - name.length, name)]
    }),
  )
}
