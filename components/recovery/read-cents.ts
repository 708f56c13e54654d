/** '12.50', '12,5', '1 200' → cents; null when it is no amount. */
export function readCents(text: string): number | null {
  const plain = text.trim().replaceAll(/[\s€]/g, '')
  if (plain === '') return 0
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
