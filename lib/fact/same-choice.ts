/** Things of which a customer has several, or which come in several kinds. */
export const severalNouns = 'account|card|plan|tariff|contract|subscription|policy|line|branch|ride|cab|taxi'

const word = /\p{L}{3,}/gu
const alternatives = /\b(?:which|what|or)\b/iu

function stems(text: string): string[] {
  return (text.toLowerCase().match(word) ?? []).map((each) => each.slice(0, 4))
}

/** Whether a told choice answers a question: "savings account" answers "which account", or "checking or savings". */
export function sameChoice(value: string, question: string): boolean {
  const asked = new Set(stems(question))
  const told = stems(value.replace(/^no /, ''))
  return alternatives.test(question)
    ? told.some((stem) => asked.has(stem))
    : told.length > 0 && told.every((stem) => asked.has(stem))
}
