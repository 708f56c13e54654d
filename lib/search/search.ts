import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { findPeople } from './find-people.ts'
import { searchInput, searchMessagesInput } from './inputs.ts'
import { hitPlace } from './hit-place.ts'
import { findConversations } from './search-conversations.ts'
import { loadMessages } from './search-messages.ts'
import type { ConversationHit, FoundHit, MessageHit, PersonHit } from './views.ts'

const PEOPLE = 6
const CONVERSATIONS = 4
const MESSAGES = 5
const FEWEST = 2

/** For the palette: a few people, their conversations and the newest messages that hold what is typed. */
export const search = query({
  name: 'search',
  input: searchInput,
  async run({ actor, input: { text }, sql }): Promise<FoundHit[]> {
    if (text.length < FEWEST) return []
    const wanted = searchMessagesInput.parse({ text, limit: MESSAGES })
    const [people, messages] = await Promise.all([
      findPeople(sql, text, PEOPLE),
      loadMessages(sql, actor, wanted),
    ])
    const ids = people.map(({ id }) => id)
    const conversations = await findConversations(sql, actor, ids, CONVERSATIONS)
    const shown = [...new Set([...ids, ...messages.hits.map(({ customerId }) => customerId)])]
    await writeAudit(sql, actor, { action: 'customers.searched', new: { shown } })
    return [...people.map(personHit), ...conversations.map(conversationHit), ...messages.hits.map(messageHit)]
  },
})

const personHit = ({ id, name, tier, email, match }: PersonHit): FoundHit => ({
  id,
  kind: 'person',
  title: name,
  detail: [match && match.value !== email ? match.value : null, email, tier].filter(Boolean).join(' · '),
  href: `/customers/${id}`,
})

const conversationHit = ({
  id,
  customerName,
  subject,
  queueName,
}: Pick<ConversationHit, 'id' | 'customerName' | 'subject' | 'queueName'>): FoundHit => ({
  id,
  kind: 'conversation',
  title: customerName,
  detail: [subject, queueName].filter(Boolean).join(' · '),
  href: `/desk?c=${id}`,
})

const messageHit = (hit: MessageHit): FoundHit => ({
  id: hit.id,
  kind: 'message',
  title: hit.customerName,
  detail: hit.snippet.map(({ text }) => text).join(''),
  href: hitPlace(hit),
})
