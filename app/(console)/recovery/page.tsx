import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecoveryBoard } from '#components/recovery/recovery-board.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { Problem } from '#lib/problem.ts'
import type { AgentActor } from '#lib/actor.ts'
import { countCauses } from '#lib/recovery/count-causes.ts'
import { type BoardQuery, readBoardQuery } from '#lib/recovery/read-board-query.ts'
import { listCases } from '#lib/recovery/list-cases.ts'
import { loadCase } from '#lib/recovery/load-case.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recovery'))('title') }
}

export default async function RecoveryPage({ searchParams }: { searchParams: Promise<BoardQuery> }) {
  const [actor, wanted] = await Promise.all([requireActor('recovery.read'), searchParams])
  const filters = readBoardQuery(wanted)
  const [page, firstCase, firstCauses] = await Promise.all([
    listCases(actor, filters),
    findCase(actor, wanted.case),
    countCauses(actor, {}),
  ])
  const { agentId, role } = actor
  return (
    <RecoveryBoard
      me={{ agentId, role }}
      first={{ filters, page }}
      firstCase={firstCase}
      firstCauses={firstCauses}
    />
  )
}

/** A deep link to what isn't there opens the board all the same, which then says so. */
async function findCase(actor: AgentActor, caseId: BoardQuery['case']) {
  if (typeof caseId !== 'string') return null
  return loadCase(actor, { caseId }).catch((error: unknown) => {
    if (error instanceof Problem) return null
    throw error
  })
}
