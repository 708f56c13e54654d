import type { NextAuthOptions, User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { Problem } from '#lib/problem.ts'
import { system } from '#lib/actor.ts'
import { endSession } from './end-session.ts'
import { sidOf } from './session-id.ts'
import { signIn } from './sign-in.ts'

const HOURS_12 = 12 * 60 * 60

/** The token names a row of `session`; whether it still counts is asked of the database at every door. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: HOURS_12 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const { email = '', password = '' } = credentials ?? {}
        const address = headerOf(request.headers, 'x-throughline-address') || 'unknown'
        const signedIn = await signIn({
          email: email.slice(0, 320),
          password: password.slice(0, 1000),
          address,
          userAgent: headerOf(request.headers, 'user-agent'),
        }).catch(refuse)
        return { id: signedIn.sessionId, name: signedIn.name, email: signedIn.email }
      },
    }),
  ],
  callbacks: {
    /** `user` is there at the sign-in alone, whatever next-auth declares. */
    jwt: ({ token, user }: { token: JWT; user?: User }) => (user ? { sub: user.id, sid: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sid: sidOf(token) }),
  },
  events: {
    async signOut({ token }) {
      const sessionId = sidOf(token)
      if (sessionId) await endSession({ actor: system('sign-out') }, { sessionId })
    },
  },
}

const headerOf = (headers: Record<string, unknown> | undefined, name: string): string => {
  const value = headers?.[name]
  return typeof value === 'string' ? value : ''
}

/** next-auth hands the message of what authorize throws to the sign-in page. */
function refuse(error: unknown): never {
  if (error instanceof Problem) throw new Error(error.code === 'too_many' ? error.message : 'invalid')
  throw error
}
