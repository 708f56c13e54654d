import { previewOf } from '#lib/conversation/conversation.ts'
import type { EventData, EventName } from '#lib/events.ts'
import type { SeedAgent } from './ground.ts'
import type { Random } from './random.ts'
import { after, type Story } from './story.ts'
import { tellAskedAgain, tellToldAgain } from './tell-repeats.ts'
import { writeFacts } from './write-facts.ts'

interface About {
  queueId: string
  agent: SeedAgent
  openedAt: Date
}

interface Said {
  from: 'customer' | 'agent'
  text: string
}

/** One conversation as it is written down turn by turn: messages, notes and its stream of events, dense by `seq`. */
export class Thread {
  readonly id: string
  readonly story: Story
  readonly about: About
  at: Date
  seq = 0
  publicSeq = 0
  prevPublicSeq = 0
  firstReplyAt: Date | null = null
  last: Said | null = null
  lastMessageAt: Date
  subject: string | null = null
  /** The customer's. */
  readonly words: string[] = []
  #question: string | null = null
  #repliedAt: Date | null = null

  constructor(story: Story, about: About) {
    this.story = story
    this.about = about
    this.at = about.openedAt
    this.lastMessageAt = about.openedAt
    this.id = story.random.id(about.openedAt)
  }

  get #random(): Random {
    return this.story.random
  }

  pass(seconds: number) {
    this.at = after(this.at, seconds / 60)
  }

  /** An event of the stream, at the present moment of the thread. */
  record(
    name: EventName,
    by: 'visitor' | 'agent',
    subjectId: string | null = null,
    data: EventData | null = null,
  ) {
    this.seq += 1
    const { agent, queueId } = this.about
    const isAssigned = name !== 'conversation.opened' && this.seq > 2
    this.story.ledger.events.push({
      name,
      at: this.at,
      actorKind: by,
      actorId: by === 'agent' ? agent.id : null,
      conversationId: this.id,
      seq: this.seq,
      customerId: this.story.customer.id,
      queueId,
      agentId: isAssigned || by === 'agent' ? agent.id : null,
      subjectId,
      data,
    })
  }

  /** A public message; what a customer tells in it is kept as facts. */
  say(from: Said['from'], text: string): string {
    const id = this.#random.id(this.at)
    const { customer, ledger } = this.story
    const isAgent = from === 'agent'
    this.record(isAgent ? 'message.sent' : 'message.received', isAgent ? 'agent' : 'visitor', id)
    ledger.rows.message.push({
      id,
      conversationId: this.id,
      seq: this.seq,
      prevSeq: this.publicSeq,
      authorKind: from,
      authorId: isAgent ? this.about.agent.id : null,
      text,
      sentAt: this.at,
    })
    this.prevPublicSeq = this.publicSeq
    this.publicSeq = this.seq
    this.last = { from, text }
    this.lastMessageAt = this.at
    this.subject ??= previewOf(text)
    if (isAgent) this.#ask(id, text)
    else this.#tell(id, text, customer.id)
    return id
  }

  #ask(id: string, text: string) {
    tellAskedAgain(this, id, text)
    this.firstReplyAt ??= this.at
    this.#question = text
    this.#repliedAt = this.at
  }

  #tell(id: string, text: string, customerId: string) {
    this.words.push(text)
    const previousQuestion = this.#question
    const told = writeFacts(this.story, {
      text,
      sourceKind: 'message',
      sourceId: id,
      conversationId: this.id,
      channel: 'chat',
      department: 'support',
      at: this.at,
      previousQuestion,
    })
    if (told.length === 0) return
    tellToldAgain(this, told, { messageId: id, previousQuestion, previousReplyAt: this.#repliedAt })
    this.story.ledger.events.push({
      name: 'fact.recorded',
      at: after(this.at, 0.01),
      actorKind: 'system',
      actorId: null,
      conversationId: this.id,
      seq: null,
      customerId,
      queueId: null,
      agentId: null,
      subjectId: id,
      data: { recorded: told.length },
    })
  }

  note(text: string) {
    const id = this.#random.id(this.at)
    this.record('note.added', 'agent', id)
    const { rows } = this.story.ledger
    rows.note.push({
      id,
      conversationId: this.id,
      seq: this.seq,
      agentId: this.about.agent.id,
      text,
      createdAt: this.at,
    })
  }
}
