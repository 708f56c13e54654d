import type { FactType } from './fact.ts'
import type { AskCue } from './ask-cues.ts'
import type { PlainSentence } from './plain-sentence.ts'

/** A way of asking that names no noun of its type: "who am I speaking with". Word index of its start. */
export interface AskedPhrase {
  type: FactType
  first: number
}

const bought = '(?:order|ordered|buy|bought|purchase|purchased)'
const trouble = '(?:problems?|issues?|fault|trouble|matter|defect|concern|complaint|difficulty)'
const fill = String.raw`(?: [\p{L}]+)`

const sources: [FactType, string][] = [
  [
    'order_number',
    `(?:which|what)(?: of your)? orders? (?:is|are|was|were|do|did|does|should|would|${fill.slice(3, -1)})`,
  ],
  ['order_number', 'which (?:one )?of your orders?|which order|welche bestellung|um welche bestellung'],
  [
    'name',
    'whom? (?:am i|are we|do i|have i)(?: [a-z]+){0,3}|who is (?:this|calling|writing|speaking|there)',
  ],
  [
    'name',
    'what are you called|(?:how|what) (?:should|may|shall|do|would you like) (?:i|we|me to|us to) (?:call|address) you',
  ],
  [
    'name',
    'mit wem (?:spreche|schreibe|habe) ich|wie hei(?:ß|ss)(?:en sie|t du)|whose name is (?:it|the order|this)(?: order)? (?:under|on|in)',
  ],
  [
    'phone',
    '(?:what|which)(?: is the)?(?: best| right)? number (?:can|could|should|shall|may|would|do|is best|to|for|did)(?: [a-z]+){0,3}',
  ],
  [
    'phone',
    '(?:how|where) (?:can|could|may|should|do)(?: best)? (?:i|we|they|the [a-z]+|our [a-z]+|someone|a colleague)(?: best)? (?:reach|call|ring|phone) you',
  ],
  [
    'phone',
    'unter welcher (?:nummer|telefonnummer)|wie (?:können|kann) (?:wir|ich) sie (?:telefonisch )?erreichen',
  ],
  [
    'address',
    `where (?:should|shall|can|do|would|could|will|must)(?: [a-z]+){1,3} (?:send|ship|deliver|post|dispatch)(?! (?:the |an? |your |you |that )*(?:email|money|funds|refund|payment))`,
  ],
  [
    'address',
    'where (?:do|are) you (?:live|living|located|based)|where (?:would you like|do you want)(?: (?!money|funds|refund)[a-z]+){1,4} (?:delivered|sent|shipped|send|ship|deliver)(?! (?:the |your )?(?:email|money|funds|refund))',
  ],
  [
    'address',
    'where (?:is|was|should|does)(?: [a-z]+){1,3}(?: be| being| going to be| need to be)? (?:delivered|sent to|shipped)',
  ],
  ['address', 'wohin (?:sollen|dürfen|soll|darf|können)|wo wohnen sie'],
  [
    'product',
    `(?:what|which)(?: exactly| one| ones| items?| products?| color| (?!order|orders|email|phone|number|date|day|address|payment|time|name|shop|store)[a-z]+)? (?:did|have|had) you${fill}{0,2} ${bought}`,
  ],
  ['product', `(?:what|which) (?:is|was) (?:it )?(?:that )?you ${bought}`],
  [
    'product',
    '(?:what|which)(?: of the| of our| of your| kind of| type of| exact)? (?:product|item|article|model|device|appliance)s?',
  ],
  ['product', 'was haben sie (?:bestellt|gekauft)|(?:um )?welche[snm]? (?:produkt|artikel|gerät|modell)'],
  ['problem', `what(?: exactly)?(?: seems| appears) to be(?: the| your)?(?: [a-z]+)?`],
  [
    'problem',
    `what(?: exactly)? (?:is|was|are|were)(?: exactly| actually)?(?: the| your)?(?: exact| main| actual| nature of the)? ${trouble}`,
  ],
  ['problem', 'what(?: exactly)?(?: has| had)? (?:happened|went wrong|gone wrong|goes wrong|happens)'],
  [
    'problem',
    'what(?: exactly)? (?:is|was)(?: it)?(?: that is)? (?:wrong|not working|broken|going on|faulty|damaged|happening)',
  ],
  [
    'problem',
    `(?:describe|explain|outline|tell (?:me|us)(?: a (?:bit|little))?(?: more)? about|(?:give|send|share|provide)(?: me| us)?(?: some| a few)?(?: more)? (?:details|detail|information|info) (?:about|of|on|regarding)|know more about)(?: to (?:me|us))?(?: the| your| this| that| exactly| briefly)*(?: what)?(?: [a-z]+)? (?:${trouble}|happened|happening|situation|error|is wrong|went wrong)`,
  ],
  [
    'problem',
    `what (?:is|was) (?:the |your )?reason (?:for|of|why)(?: the| your| this)?(?: [a-z]+)? (?:return|call|contact|refund|cancellation|complaint|contacting|you are|you want)`,
  ],
  [
    'problem',
    '(?:why|for what reason) (?:do|did|would|are|were) you(?: want to| wish to| need to| like to)? (?:return|send|cancel|call|calling|contact|contacting|returning|cancelling|canceling|complain)(?:ing)?',
  ],
  [
    'problem',
    'what (?:is (?:this|it|your (?:call|message|enquiry|inquiry|request|question))|are you (?:calling|contacting|writing)(?: us)?)(?: [a-z]+)? (?:about|regarding)',
  ],
  [
    'problem',
    'what (?:error|fault)(?: message| code)?(?: exactly)? (?:do|did|are|is|does)|was ist (?:passiert|das problem|defekt|kaputt|los)|worum geht es|was funktioniert nicht|welches problem|beschreiben sie(?: bitte| mir| uns)*(?: das| ihr) (?:problem|anliegen)',
  ],
  [
    'preference',
    '(?:how|when|where|what|which)(?: [a-z]+){0,3} (?:do|would|did) you (?:rather|prefer|like (?:us|me) to)',
  ],
  [
    'preference',
    '(?:do|would) you (?:prefer|rather)|what (?:is|are) your(?: [a-z]+)? prefer(?:ence|ences|red)(?: [a-z]+)?',
  ],
  ['preference', 'would you like (?:an? |the |us to |me to |your )?(?:[a-z]+ ){1,6}or(?: [a-z]+)+'],
  [
    'preference',
    'what(?: is| would be) (?:the |an? )?(?:best|good|convenient) (?:time|day|way) (?:to|for)|was (?:bevorzugen|wünschen) sie|möchten sie lieber|wäre ihnen lieber',
  ],
  [
    'amount',
    'how much (?:did|have|were|was|are|is|has|had)(?: [a-z]+){1,3} (?:pay|paid|charge|charged|cost|billed|taken|debited|deducted|spend|spent|refunded)',
  ],
  [
    'amount',
    'what (?:did|have) you (?:pay|paid|been charged)|what (?:price|sum|total) (?:did|have|were|was)|wie ?viel (?:haben|wurde|hat)',
  ],
  [
    'date',
    `when(?: exactly)? (?:did|was|were|have|had|has)(?: [a-z]+){1,4} (?:${bought}|receive|received|arrive|arrived|delivered?|sen[dt]|return(?:ed)?|pa(?:y|id)|happen(?:ed)?|start(?:ed)?|charged|placed?|shipp?(?:ed)?|made|make|notice[d]?|stop(?:ped)?|br(?:eak|oke|oken)|call(?:ed)?)`,
  ],
  [
    'date',
    '(?:what|which) (?:date|day) (?:did|was|were|is|have|has)|since when|wann (?:haben|wurde|war|ist|hat)',
  ],
]

// Statements by themselves ("When you ordered it, …"); questions only after "could you tell me".
const embedded: [FactType, string][] = [
  [
    'date',
    `when(?: exactly)? (?:you|it|this|that|the [a-z]+|your [a-z]+)(?: [a-z]+){0,2} (?:${bought}|received|arrived|delivered|sent|returned|paid|happened|started|charged|placed|shipped|noticed|stopped|broke)`,
  ],
  ['address', 'where you (?:live|are living|are located)'],
  ['order_number', 'which order (?:it|this|you|that)'],
  [
    'address',
    'where (?:we|i|they|you) (?:should|can|could|would like|want)(?: [a-z]+){0,3} (?:send|ship|deliver|delivered|sent|shipped)',
  ],
  ['amount', 'how much (?:you|it|they|we)(?: [a-z]+){0,2} (?:paid|charged|cost|taken|debited)'],
  ['phone', 'how (?:we|i) (?:can|could|may)(?: best)? (?:reach|call|ring|phone) you'],
]

const phrases = [
  ...sources.map(([type, source]) => ({ type, source, alone: true })),
  ...embedded.map(([type, source]) => ({ type, source, alone: false })),
].map(({ source, ...phrase }) => ({
  ...phrase,
  pattern: new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'gu'),
}))

const wish =
  /^(?:(?:which|what)(?: [a-z]+){1,4} (?:would|do) you (?:like|want|need)|what (?:can|may) (?:i|we) do)/u
const clauseMarks = new Set(
  ', ; : - ! ? . … and but so also then ok okay now please well great thanks sure alright right perfect hi hello hey sorry or'.split(
    ' ',
  ),
)

const greeting = /^(?:hi|hello|hey|thanks|dear)$/
const preposition = /^(?:on|at|to|under|for|with|in|from|by)$/

function startsClause(sentence: PlainSentence, first: number): boolean {
  const before = sentence.word(first - 1)
  const second = sentence.word(first - 2)
  if (preposition.test(before)) return second === '' || clauseMarks.has(second)
  return before === '' || clauseMarks.has(before) || greeting.test(second)
}

function isRequested(first: number, cues: readonly AskCue[]): boolean {
  return cues.some((cue) => cue.kind === 'request' && cue.first <= first && first < cue.reach)
}

/** Whole phrases that ask for a type, each either a question of its own or governed by a request. */
export function findAskedPhrases(sentence: PlainSentence, cues: readonly AskCue[]): AskedPhrase[] {
  return phrases.flatMap(({ type, pattern, alone }) =>
    [...sentence.text.matchAll(pattern)]
      .filter((match) => !wish.test(sentence.text.slice(match.index)))
      .map((match) => ({ type, first: sentence.wordAt(match.index) }))
      .filter(({ first }) => isRequested(first, cues) || (alone && startsClause(sentence, first))),
  )
}
