const roles: [string, RegExp][] = [
  ['order', /\b(?:order(?:ed)?|b(?:uy|ought)|purchased?|placed|bestellt|gekauft|kauf\w*)\b/iu],
  ['delivery', /\b(?:deliver\w*|arriv\w*|receiv\w*|came|got it|geliefert|angekommen|erhalten|lieferung)\b/iu],
  ['return', /\b(?:return\w*|sent (?:it |them )?back|send back|zurückgeschickt|retour\w*)\b/iu],
  ['dispatch', /\b(?:shipp?\w*|dispatched|posted|verschickt|versendet)\b/iu],
  [
    'payment',
    /\b(?:pa(?:y|id)|charged?|debited|billed|transfer\w*|cost|deducted|taken|bezahlt|abgebucht)\b/iu,
  ],
  ['refund', /\b(?:refund\w*|reimburs\w*|money back|erstattet|erstattung)\b/iu],
  [
    'failure',
    /\b(?:br(?:oke|eak|oken)\w*|stopped|fail\w*|start(?:ed)?|happen\w*|notic\w*|kaputt|passiert)\b/iu,
  ],
  ['contact', /\b(?:call\w*|spoke|phoned|rang|wrote|emailed|contact\w*|promis\w*|angerufen)\b/iu],
  ['birth', /\b(?:born|birth\w*|dob|geboren|geburtsdatum)\b/iu],
]

/** What dates and sums are about: "when was it delivered" is not answered by the day it was ordered. */
export function rolesIn(text: string): string[] {
  return roles.filter(([, pattern]) => pattern.test(text)).map(([role]) => role)
}

const longest = 40

/** Widens a span to the left, within its clause, to the nearest word that gives it a role. */
export function withRole(
  text: string,
  start: number,
  end: number,
): { said: string; start: number; end: number } {
  const before = text.slice(Math.max(0, start - longest), start)
  const clause = before.slice(before.search(/[^.!?,;\n]*$/))
  const verb = [...clause.matchAll(/[\p{L}']+/gu)].filter((word) => rolesIn(word[0]).length > 0).at(-1)
  const from = verb ? start - clause.length + verb.index : start
  return { said: text.slice(from, end), start: from, end }
}
