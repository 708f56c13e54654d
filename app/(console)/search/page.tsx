import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchScreen } from '#components/search/search-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default async function SearchPage() {
  const { agentId } = await requireActor('desk.use')
  return <SearchScreen agentId={agentId} />
}
