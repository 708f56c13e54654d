import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IdentityScreen } from '#components/identity/identity-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('title') }
}

export default async function IdentityPage() {
  await requireActor('identity.review')
  return <IdentityScreen />
}
