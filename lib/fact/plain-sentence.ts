import { lexWords, type Word } from './lex-words.ts'

/** A sentence as lower-case words in one spelling, so that patterns meet "whats ur e-mail" as they should. */
export interface PlainSentence {
  text: string
  words: Word[]
  /** The word at an index, empty outside the sentence. */
  word(index: number): string
  /** Index of the word at a character of `text`. */
  wordAt(char: number): number
}

const spellings: Record<string, string> = {
  u: 'you',
  ur: 'your',
  yr: 'your',
  youre: 'your',
  ya: 'your',
  pls: 'please',
  plz: 'please',
  plese: 'please',
  pleas: 'please',
  cud: 'could',
  culd: 'could',
  coud: 'could',
  wud: 'would',
  woud: 'would',
  wat: 'what',
  wot: 'what',
  whta: 'what',
  waht: 'what',
  whats: 'what is',
  wats: 'what is',
  "what's": 'what is',
  "what're": 'what are',
  "who's": 'who is',
  whos: 'who is',
  "where's": 'where is',
  "when's": 'when is',
  "how's": 'how is',
  "that's": 'that is',
  "it's": 'it is',
  "there's": 'there is',
  "i'd": 'i would',
  "i'll": 'i will',
  "i've": 'i have',
  "i'm": 'i am',
  im: 'i am',
  "we'd": 'we would',
  "we'll": 'we will',
  "we've": 'we have',
  "we're": 'we are',
  "you'd": 'you would',
  "you've": 'you have',
  "don't": 'do not',
  dont: 'do not',
  "didn't": 'did not',
  "doesn't": 'does not',
  "won't": 'will not',
  "can't": 'can not',
  cant: 'can not',
  cannot: 'can not',
  "couldn't": 'could not',
  "haven't": 'have not',
  "isn't": 'is not',
  lets: 'let us',
  gimme: 'give me',
  gonna: 'going to',
  wanna: 'want to',
  'e-mail': 'email',
  'e-mails': 'email',
  emails: 'email',
  'e-mailaddress': 'email address',
  emailaddress: 'email address',
  mailaddress: 'email address',
  ordernumber: 'order number',
  orderno: 'order number',
  'order-number': 'order number',
  'order-id': 'order id',
  orderid: 'order id',
  phonenumber: 'phone number',
  'phone-number': 'phone number',
  telephonenumber: 'phone number',
  serialnumber: 'serial number',
  invoicenumber: 'invoice number',
  'post-code': 'postcode',
  addy: 'address',
  'call-back': 'callback',
  colour: 'color',
  'e-mail-adresse': 'emailadresse',
  'email-adresse': 'emailadresse',
  'mail-adresse': 'emailadresse',
  'bestell-nr': 'bestellnummer',
  bestellnr: 'bestellnummer',
  'bestell-nummer': 'bestellnummer',
}

// Words worth repairing after one slip of the finger.
const repaired =
  'order number address email phone product problem invoice serial amount could please what'.split(' ')
const realWords = new Set(
  'older odder ordered orders border emails phones phony phoned that whit wheat whet cloud mould'.split(' '),
)

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return (
    swapped ||
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at)
  )
}

function repair(word: string): string {
  const known = Object.hasOwn(spellings, word) ? spellings[word] : undefined
  if (known !== undefined) return known
  if (word.length < 4 || word.length > 9 || realWords.has(word)) return word
  if (repaired.includes(word) || repaired.some((right) => `${right}s` === word)) return word
  return repaired.find((right) => right.length >= 5 && oneSlip(word, right)) ?? word
}

function joinEmail(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const split = word.text === 'mail' && last?.text === 'e' && word.start - last.end <= 1
    if (split) joined.splice(-1, 1, { ...word, text: 'email', start: last.start })
    else joined.push(word)
  }
  return joined
}

/** `offset` is where the sentence begins in its draft; the words carry the draft's offsets. */
export function plainSentence(sentence: string, offset: number): PlainSentence {
  const words = joinEmail(lexWords(sentence, offset)).flatMap((word) =>
    repair(word.text)
      .split(' ')
      .map((text) => ({ ...word, text })),
  )
  const owner: number[] = []
  let text = ''
  for (const [index, word] of words.entries()) {
    if (index > 0) text += ' '
    text += word.text
    while (owner.length < text.length) owner.push(index)
  }
  return {
    text,
    words,
    word: (index) => words[index]?.text ?? '',
    wordAt: (char) => owner[char] ?? words.length,
  }
}
