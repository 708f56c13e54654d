import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options.ts'

type RouteHandler = (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>

/** next-auth declares nothing; called with options alone, it gives a route handler. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const handler = NextAuth(authOptions) as RouteHandler

export { handler as GET, handler as POST }
