import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { CustomerScreen } from '#components/customer/customer-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import type { AgentActor } from '#lib/actor.ts'
import { findSurvivor } from '#lib/identity/find-survivor.ts'

export const metadata = { title: 'Customer' }

const isId = (value: unknown): value is string => z.uuid().safeParse(value).success

interface CustomerPageProps {
  params: Promise<{ id: string }>
  /** `merged`: whose address was followed to here. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A customer who was found, without a conversation being open; who was merged is found where they live on. */
export default async function CustomerPage({ params, searchParams }: CustomerPageProps) {
  const [{ id }, { merged }, actor] = await Promise.all([params, searchParams, requireActor('desk.use')])
  if (!isId(id)) notFound()
  const survivor = await findSurvivor(actor, { customerId: id })
  if (survivor) redirect(`/customers/${survivor.customerId}?merged=${id}`)
  return <CustomerScreen key={id} customerId={id} mergedAt={await mergedAtOf(actor, merged, id)} />
}

async function mergedAtOf(actor: AgentActor, from: unknown, to: string): Promise<string | null> {
  if (!isId(from)) return null
  const survivor = await findSurvivor(actor, { customerId: from })
  return survivor?.customerId === to ? survivor.mergedAt : null
}
