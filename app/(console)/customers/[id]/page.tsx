import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CustomerPane } from '#components/customer/customer-pane.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export const metadata = { title: 'Customer' }

/** A customer who was found, without a conversation being open. */
export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }] = await Promise.all([params, requireActor('desk.use')])
  if (!z.uuid().safeParse(id).success) notFound()
  return <CustomerPane wide customerId={id} conversationId={null} />
}
