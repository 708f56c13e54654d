import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { AuditEntry } from '#lib/audit.ts'
import type { Recorder } from '#lib/record.ts'
import { loadQuietAfter } from './load-quiet-after.ts'

interface Asked {
  type: string
  wording: string
}

interface Writers {
  tx: Tx
  now: Date
  record: Recorder['record']
  audit: (entry: AuditEntry) => Promise<void>
}

interface Learned extends Asked {
  id: string
  people: number
}

/**
 * Learns and forgets by what stands now, of one wording or of all: quiet is what enough people called unasked for,
 * each counted once, and more than put it in. What an administrator decided is left as it is.
 */
export async function weighWordings(writers: Writers, only?: Asked): Promise<void> {
  const { tx, record, audit } = writers
  await tx`select pg_advisory_xact_lock(hashtextextended('learned_wording', 0))`
  const enough = await findEnough(tx, await loadQuietAfter(tx), only)
  const learned = await learn(writers, enough)
  const forgotten = await forget(tx, enough, only)
  for (const { id, type, wording, people } of learned) {
    await record('wording.changed', { subjectId: id, data: { type, state: 'quiet' } })
    await audit({
      action: 'wording.learned',
      targetKind: 'wording',
      targetId: id,
      new: { type, wording, people },
    })
  }
  for (const { id, type, wording } of forgotten) {
    await record('wording.changed', { subjectId: id, data: { type, state: 'forgotten' } })
    await audit({ action: 'wording.forgotten', targetKind: 'wording', targetId: id, old: { type, wording } })
  }
}

const findEnough = (tx: Tx, quietAfter: number, only: Asked | undefined) => tx<
  (Asked & { people: number })[]
>`
  select type, wording, people from (
    select type, wording, count(distinct agent_id) filter (where outcome = 'unasked')::int as people,
      count(distinct agent_id) filter (where outcome in ('inserted','confirmed')) as users
    from told_offer
    where wording is not null ${only ? tx`and wording = ${only.wording} and type = ${only.type}` : tx``}
    group by type, wording) said
  where people > users and people >= ${quietAfter}`

const learn = ({ tx, now }: Writers, enough: readonly (Asked & { people: number })[]) => tx<Learned[]>`
  insert into learned_wording (id, type, wording, state, people, learned_at)
  select id, type, wording, 'quiet', people, ${now}
  from unnest(${enough.map(() => newId())}::uuid[], ${enough.map(({ type }) => type)}::text[],
    ${enough.map(({ wording }) => wording)}::text[], ${enough.map(({ people }) => people)}::int[])
    as heard (id, type, wording, people)
  on conflict (wording, type) do nothing returning id, type, wording, people`

const forget = (tx: Tx, enough: readonly Asked[], only: Asked | undefined) => tx<(Asked & { id: string })[]>`
  delete from learned_wording l
  where state = 'quiet' and decided_by is null
    ${only ? tx`and wording = ${only.wording} and type = ${only.type}` : tx``}
    and not exists (
      select 1 from unnest(${enough.map(({ type }) => type)}::text[], ${enough.map(({ wording }) => wording)}::text[])
        as heard (type, wording) where heard.type = l.type and heard.wording = l.wording)
  returning id, type, wording`
