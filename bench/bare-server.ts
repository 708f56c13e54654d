import { createServer } from 'node:http'
import postgres from 'postgres'
import { Server } from 'socket.io'
import { listen } from '#lib/server/listen.ts'
import { answerParent } from './answer-parent.ts'
import { Burster } from './burster.ts'
import { cpuMeter } from './cpu-meter.ts'
import { portOf } from './port-of.ts'
import { entryOf, frameOf } from './same-bytes.ts'

interface Reply {
  input: { id: string; conversationId: string; text: string; agentId: string }
}

type Ack = (answer: unknown) => void

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 12, onnotice: () => {} })
const httpServer = createServer()
const io = new Server(httpServer, {
  path: '/socket',
  transports: ['websocket'],
  destroyUpgrade: false,
  serveClient: false,
})

/** No sign-in, no permission, no stream to keep: join, write, emit, acknowledge. */
io.on('connection', (socket) => {
  socket.on('watch', (haves: { room: string }[], ack: Ack) => {
    void socket.join(haves.map(({ room }) => room))
    ack({ ok: true, value: haves.map(({ room }) => ({ room, ok: true })) })
  })
  socket.on('command', (request: Reply, ack: Ack) => void reply(request, ack))
  socket.on('emit', ({ input }: Reply, ack: Ack) => {
    emitOnly(input)
    ack({ ok: true })
  })
})

async function reply({ input }: Reply, ack: Ack) {
  const seq = await write(input)
  const entry = { ...entryOf(input.agentId, seq), id: input.id, text: input.text }
  io.to(`conversation:${input.conversationId}`).emit('frames', [frameOf(input.conversationId, entry)])
  ack({ ok: true, value: { id: input.id, seq } })
}

/** Message, counters and event in one statement. */
async function write({ id, conversationId, text, agentId }: Reply['input']): Promise<number> {
  const [row] = await sql<{ seq: number }[]>`
    with next as (
      update conversation set seq = seq + 1, prev_public_seq = public_seq, public_seq = seq + 1,
        preview = ${text.slice(0, 140)}, preview_from = 'agent', last_message_at = now()
      where id = ${conversationId} returning id, seq, prev_public_seq, customer_id, queue_id),
    msg as (
      insert into message (id, conversation_id, seq, prev_seq, author_kind, author_id, text)
      select ${id}, id, seq, prev_public_seq, 'agent', ${agentId}::uuid, ${text} from next),
    ev as (
      insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id, subject_id)
      select 'message.sent', 'agent', ${agentId}::uuid, id, seq, customer_id, queue_id, ${agentId}::uuid, ${id}::uuid from next)
    select seq from next`
  return row?.seq ?? 0
}

const seqs = new Map<string, number>()

function emitOnly({ conversationId, text, agentId }: Reply['input']) {
  const seq = (seqs.get(conversationId) ?? 1) + 1
  seqs.set(conversationId, seq)
  const entry = { ...entryOf(agentId, seq), text }
  io.to(`conversation:${conversationId}`).emit('frames', [frameOf(conversationId, entry)])
}

const burster = new Burster(({ conversationId, agentId }, seq) => {
  const frame = frameOf(conversationId, entryOf(agentId, seq))
  io.to(frame.room).emit('frames', [frame])
})

const close = await listen(httpServer, 0, '127.0.0.1')
const handlers = { ...burster.handlers, ...cpuMeter(), port: () => portOf(httpServer) }
export type BareServer = typeof handlers

answerParent(handlers, async () => {
  await close(() => io.close())
  await sql.end()
})
