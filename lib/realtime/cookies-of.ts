/** The cookies of a handshake's header; one that is badly written is kept as it came. */
export const cookiesOf = (header: string): Record<string, string> =>
  Object.fromEntries(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=')
      return [name, decoded(value.join('='))]
    }),
  )

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
