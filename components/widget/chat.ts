import { newId } from '#lib/id.ts'
import type { Result } from '#lib/problem.ts'
import type { Hello, Opened, Welcome } from '#lib/widget/protocol.ts'
import { lastSeqOf } from './apply-messages.ts'
import type { Start } from './chat-state.ts'
import { ChatStore } from './chat-store.ts'
import { Delivery } from './delivery.ts'
import { Follower } from './follower.ts'
import { livingToken, memorySlot } from './identity-claims.ts'
import { KeptChat } from './kept-chat.ts'
import { Line } from './line.ts'
import { Memory } from './memory.ts'
import { text } from './messages.ts'
import { Outbox } from './outbox.ts'
import type { Settings } from './read-settings.ts'
import { SeenReporter } from './seen-reporter.ts'
import { TypingTeller } from './typing-teller.ts'
import { WaitingLine } from './waiting-line.ts'

/** The customer's side of the chat: what it knows survives reloads and cuts, and nothing is told twice. */
export class Chat {
  readonly #settings: Settings
  readonly #store: ChatStore
  readonly #kept: KeptChat
  readonly #outbox: Outbox
  readonly #delivery: Delivery
  readonly follower: Follower
  readonly waiting: WaitingLine
  readonly #seen = new SeenReporter(async (seen) => (await this.#request('seen', seen)).ok)
  readonly #typing = new TypingTeller((isAgentTyping) => this.#store.set({ isAgentTyping }))
  #line: Line | undefined

  constructor(settings: Settings, draw: () => void) {
    const memory = new Memory(`throughline:${settings.widgetKey}:${memorySlot(settings.identityToken)}:`)
    const request = <T>(name: string, input: object) => this.#request<T>(name, input)
    this.#settings = settings
    this.#kept = new KeptChat(memory)
    this.#outbox = new Outbox(memory)
    this.#store = new ChatStore({ ...this.#kept.read(), outbox: this.#outbox.items }, draw)
    this.follower = new Follower(this.#store, this.#outbox, {
      request,
      keepConversation: (id) => this.#kept.keepConversation(id),
      onMessages: () => this.#onMessages(),
    })
    this.waiting = new WaitingLine(this.#store, request)
    this.#delivery = new Delivery(this.#outbox, {
      request,
      isLive: () => this.#line?.isLive ?? false,
      start: () => this.state.start,
      onOpened: (start, opened) => this.#onOpened(start, opened),
      onRefused: ({ message }) => {
        this.#setStart(null)
        this.#store.set({ problem: message })
      },
      onOutbox: () => this.#showOutbox(),
    })
  }

  get state() {
    return this.#store.state
  }

  /** Whether the shop knows this customer, as far as the page can say; the server has the last word. */
  get isVerified() {
    return this.state.welcome?.verified ?? this.#identityToken() !== undefined
  }

  /** Goes on where the page left off. */
  resume() {
    const { isOpen, conversationId, start } = this.state
    if (isOpen || conversationId || start) this.#connect()
  }

  open() {
    this.#kept.keepOpen(true)
    this.#store.set({ isOpen: true })
    this.#connect()
    this.reportSeen()
  }

  close() {
    this.#kept.keepOpen(false)
    this.#store.set({ isOpen: false })
  }

  keepDraft(draft: string) {
    this.#kept.keepDraft(draft)
    this.#store.set({ draft })
    const { conversationId } = this.state
    if (conversationId && draft !== '' && this.#typing.mayTell()) this.#line?.signal('typing', conversationId)
  }

  start({ message, ...given }: Pick<Start, 'name' | 'email' | 'isLeft'> & { message: string }) {
    const first = message.trim() === '' ? undefined : { id: newId(), text: message }
    this.#setStart({ id: newId(), ...given, message: first })
    this.#store.set({ problem: null })
    this.#connect()
    void this.#delivery.run()
  }

  async send(message: string) {
    const { conversationId } = this.state
    if (!conversationId) return
    this.#outbox.add({ id: newId(), conversationId, text: message })
    this.#kept.keepDraft('')
    this.#store.set({ draft: '', problem: null })
    this.#showOutbox()
    await this.#delivery.run()
  }

  retry(id: string) {
    this.#outbox.retry(id)
    this.#showOutbox()
    void this.#delivery.run()
  }

  discard(id: string) {
    this.#outbox.remove(new Set([id]))
    this.#showOutbox()
  }

  async end() {
    const { conversationId } = this.state
    if (conversationId) this.#tellProblem(await this.#request('end', { conversationId }))
  }

  /** Whether it was kept. */
  async rate(score: number, comment: string): Promise<boolean> {
    const { conversationId } = this.state
    const answer = await this.#request('rate', { conversationId, score, comment })
    this.#tellProblem(answer)
    const { thread } = this.state
    if (answer.ok && thread)
      this.#store.set({ thread: { ...thread, rating: { score, comment, isFinal: false } } })
    return answer.ok
  }

  /** Leaves the ended conversation for a new one; what could not be sent becomes its draft. */
  startAgain() {
    const unsent = this.#outbox.items.filter(({ state }) => state !== 'sent').map((item) => item.text)
    const draft = [...unsent, this.state.draft].filter((part) => part !== '').join('\n')
    this.#outbox.remove(new Set(this.#outbox.items.map(({ id }) => id)))
    this.#kept.keepDraft(draft)
    this.follower.follow(null)
    this.#store.set({ draft })
  }

  /** Tells what is on screen; as read only where somebody can see it. */
  reportSeen() {
    const { conversationId, messages, isOpen, readSeq } = this.state
    if (!conversationId) return
    const deliveredSeq = lastSeqOf(messages)
    const isRead = isOpen && document.visibilityState === 'visible'
    if (isRead && deliveredSeq > readSeq) this.#store.set({ readSeq: deliveredSeq })
    this.#seen.report({ conversationId, deliveredSeq, readSeq: isRead ? deliveredSeq : readSeq })
  }

  #connect() {
    if (this.#line) return
    this.#store.set({ line: 'connecting' })
    this.#line = new Line(this.#settings.serverUrl, () => this.#hello(), {
      onWelcome: (welcome) => this.#onWelcome(welcome),
      onLost: () => this.#store.set({ line: 'lost', isAgentTyping: false }),
      onRefused: () => this.#store.set({ line: 'refused' }),
      onFrames: (frames) => this.follower.hear(frames),
      onTyping: (id) => id === this.state.conversationId && this.#typing.hear(),
    })
  }

  #hello(): Hello {
    const { visitorToken } = this.#kept
    return { widgetKey: this.#settings.widgetKey, visitorToken, identityToken: this.#identityToken() }
  }

  #identityToken() {
    return livingToken(this.#settings.identityToken, this.#kept.visitorToken !== undefined)
  }

  #onWelcome(welcome: Welcome) {
    this.#kept.keepVisitorToken(welcome.visitorToken)
    this.#store.set({ line: 'live', welcome })
    this.#seen.forget()
    if (welcome.conversationId) this.follower.follow(welcome.conversationId)
    void this.follower.watch()
    void this.#delivery.run()
  }

  #onOpened(start: Start, { conversationId, opened }: Opened) {
    if (!opened && start.message) this.#outbox.add({ ...start.message, conversationId })
    this.#setStart(null)
    this.#kept.keepDraft('')
    this.#store.set({ draft: '' })
    this.follower.follow(conversationId)
    this.#showOutbox()
    void this.follower.watch()
  }

  #onMessages() {
    if (this.state.messages.at(-1)?.authorKind === 'agent') this.#typing.stop()
    this.reportSeen()
  }

  #setStart(start: Start | null) {
    this.#kept.keepStart(start)
    this.#store.set({ start })
  }

  #showOutbox() {
    this.#store.set({ outbox: this.#outbox.items })
  }

  #tellProblem(answer: Result<unknown>) {
    this.#store.set({ problem: answer.ok ? null : answer.problem.message })
  }

  async #request<T>(name: string, input: object): Promise<Result<T>> {
    if (this.#line) return this.#line.request<T>(name, input)
    return { ok: false, problem: { code: 'unavailable', message: text.notConnected } }
  }
}
