import { getToken, type JWT } from 'next-auth/jwt'

interface TokenRequest {
  cookies: Partial<Record<string, string>>
  headers: Record<string, string | string[] | undefined>
}

export const sidOf = (token: JWT | null): string | null => (typeof token?.sid === 'string' ? token.sid : null)

/** The id of our session row in next-auth's token, from a request of any transport. */
export async function sessionIdOf(request: TokenRequest): Promise<string | null> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  return sidOf(await getToken({ req: tokenRequest(request), secret }))
}

/** getToken reads only cookies and headers of what it declares as a whole request. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const tokenRequest = (request: TokenRequest) => request as Parameters<typeof getToken>[0]['req']
