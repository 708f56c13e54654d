import type { FactType } from './fact.ts'
import { severalNouns } from './same-choice.ts'

export interface AskedDetail {
  type: FactType
  /** Character of the sentence at which the asking begins. */
  at: number
}

const place =
  '(?:city|cities|town|location|locations|area|areas|place|region|destination|country|state|neighbou?rhood|airport|departure|pick-?up point|stop)'
const kinds =
  '(?:cuisine|genre|genres|category|categories|specialty|speciality|specialist|specialize|specialise|field)'
const money = '(?:money|cash|funds?)'

// Each is matched against one lower-case sentence that asks something.
const sources: [FactType, string][] = [
  [
    'amount',
    `how m(?:uch|cuh)(?! (?:time|notice|long|luggage|space|storage|data|memory))|(?:what|which|the|transfer)?(?: is)?(?: the| your)? ?(?:transfer )?amount\\b(?! of (?:people|tickets|seats))|what (?:price range|budget|sum)|your budget`,
  ],
  [
    'duration',
    'how long|how many (?:days|nights|weeks|months|hours)|(?:length|duration) of (?:your |the )?(?:stay|trip|visit|rental)|(?:stay|rental|trip) duration|number of (?:days|nights|weeks)',
  ],
  [
    'count',
    'how (?:many|may|amny|mnay|big)(?! (?:days|nights|weeks|months|hours|times|stars|stops))|what many|what quantity|just you\\b|any ?one (?:else )?(?:going|coming|joining|travell?ing)|(?:what |the )?(?:number|amount) of (?:people|persons?|guests|passengers|riders|tickets|seats|rooms|bed ?rooms|bathrooms|beds|adults|travell?ers)|party size|group size|size of (?:your|the) (?:party|group)',
  ],
  [
    'person',
    `\\b(?:to )?whom\\b|\\bwho(?:'s| is| are| am| will| would| should| do| to|se)?\\b|recipient|where (?:[a-z]+ ){1,5}(?:send|sending|transfer|transferring)(?: [a-z]+){0,2} (?:${money})|where (?:[a-z]+ ){1,5}transfer`,
  ],
  [
    'time',
    `\\btimes?\\b(?! (?:being|period|frame|of year))|what hour|which hour|how early|how late|at when|when (?:[a-z']+ ){1,6}(?:alarm|table|appointment|reservation)`,
  ],
  [
    'date',
    `\\bdates?\\b|how long (?:[a-z]+ ){1,3}(?:need|want|use|keep|have|rent|hire|keeping|using|needing|renting)\\b(?! (?:the |a )?(?:room|stay))|\\b(?:what|which|any|specific|particular|preferred|certain) (?:exact )?days?\\b|\\b(?:on |for )?(?:what|which) day|\\bday (?:works|suits|is good|would)|\\b(?:till |until |from |since )?when(?=$|[ ?.,])(?! you (?:get|have|are|know))|(?:what|which) month|how soon`,
  ],
  [
    'place',
    `\\bwhere\\b|\\b(?:what|which|any|specific|particular|preferred|certain|exact|your|the|for|in|some)(?: [a-z']+){0,2} ${place}\\b|\\b${place} (?:please|to|should|do|would|are|is|in)\\b|which part of|^(?:and |ok,? |okay,? |sure,? )?${place}\\??$|metropolis`,
  ],
  [
    'choice',
    `\\b(?:which|what|whose)(?: [a-z']+){0,3} (?:${severalNouns})s?\\b|\\b[a-z]+ or (?:a |your |the )?[a-z]+\\b|\\bshar(?:ed|ing)\\b|\\bshare (?:a|the|your) (?:${severalNouns})\\b`,
  ],
  [
    'category',
    `\\b(?:what|which|any|specific|particular|preferred|certain|some|a)(?: [a-z']+){0,3} (?:types?|kinds?|sorts?|style|find of)\\b|\\b(?:type|kind|sort|style) of\\b|\\b${kinds}\\b|favou?rite (?:food|music|movie|film|sport|dish)|(?:what|which) (?:do you|would you|are you) (?:like|want|feel like|in the mood)(?: to)? (?:eat|watch|listen|do|doing|eating)|(?:what|which) (?:food|music|activities)|\\bpreferences?\\b(?! (?:for|on|of|about|in) (?:the |a )?(?:city|location|time|date|day|place|restaurants?))|\\bor (?:some|any)(?:thing|where)? ?(?:other|else)|what (?:specifically )?would you like to (?:do|eat|watch|see)|what kind|^type\\b|\\bspecific cuisine`,
  ],
]

const patterns = sources.map(([type, source]) => ({ type, pattern: new RegExp(source, 'u') }))

const asks =
  /\?|^(?:(?:sure|great|thanks|thank you|perfect|absolutely|alright|fine|yes|yeah|yep|got it|i see|of course|no problem|sounds good|certainly|hello|hi|good|well|right|understood|sure thing|cool|please)[,.!]? ){0,3}(?:(?:and|but|so|ok|okay|sure|then|at|in|on|for|from|to|by|with|till|until|of) )*(?:what|which|where|when|how|who|whom|whose|any|please|tell me|let me know|number|is there|are there|do you|did you|would you|will you|are you|can you|could you|should i)\b|\b(?:tell me|let me know|please (?:mention|specify|provide|give|share|confirm)|may i know|i need to know|you have to tell)\b/u
const says =
  /^(?:here|there (?:is|are|'s)|i (?:found|have|see|can see|will|booked)|your |you can|the |it (?:is|was)|we (?:have|will|are)|this is|that is)/u
const notAsked =
  /^(?:is there |would you like |do you (?:want|need) |will there be )?(?:anything|something|what) else|\b(?:what else|how can i|how may i|how else|any other (?:question|thing|help)|can i help|help you with|no matter|whenever|wherever|somewhere else|what (?:can|may) i)\b/u
const past =
  /^(?:thanks?|sorry|what i|where i|when i|how i)\b|\byou (?:saw|bought|got|found|heard|lost|left|paid|ordered|received|sent|noticed|called|spoke)\b|\bwhen is (?:my|the (?:order|parcel|package))\b|\b(?:when|what (?:day|date|time)|which (?:day|date)|where|how (?:many|much|long)|who)(?: [a-z]+)? (?:did|was|were|has|have|had|it|we|they|he|she|i (?:can|will|get))\b(?! (?:check|you (?:want|like|have in mind|decide|decided|plan|prefer|need)|stay|transfer|pick))/u

/** What a sentence asks of a matter at hand: where, when, how many, what kind. */
export function findAskedDetails(sentence: string): AskedDetail[] {
  const text = sentence.toLowerCase()
  const asking = asks.test(text) || (text.length < 60 && text.split(' ').length <= 5 && !says.test(text))
  if (!asking || notAsked.test(text) || past.test(text)) return []
  const found = patterns.flatMap(({ type, pattern }) => {
    const match = pattern.exec(text)
    return match ? [{ type, at: match.index }] : []
  })
  return settle(found)
}

/** "What time" is not also a day, nor "how many days" a date; the plainer question gives way. */
function settle(found: readonly AskedDetail[]): AskedDetail[] {
  const has = (type: FactType) => found.some((each) => each.type === type)
  return found.filter(({ type }) => {
    if (type === 'place') return !has('person')
    if (type === 'person') return true
    return type !== 'category' || !has('time')
  })
}
