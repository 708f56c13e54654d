import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { findPeople } from './find-people.ts'
import { searchPeopleInput } from './inputs.ts'
import type { PersonHit } from './views.ts'

/** People by name or whatever names them: who they are is for everybody at a desk. Those shown are audited. */
export const searchPeople = query({
  name: 'search.people',
  input: searchPeopleInput,
  async run({ actor, input, sql }): Promise<PersonHit[]> {
    const people = await findPeople(sql, input.text, input.limit)
    if (input.text)
      await writeAudit(sql, actor, {
        action: 'customers.searched',
        new: { shown: people.map(({ id }) => id) },
      })
    return people
  },
})
