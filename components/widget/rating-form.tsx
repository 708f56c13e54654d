/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { COMMENT_LIMIT } from '#lib/widget/widget.ts'
import type { Chat } from './chat.ts'
import type { ChatState } from './chat-state.ts'
import { CommentBox } from './comment-box.tsx'
import { text } from './messages.ts'
import { RatingScale } from './rating-scale.tsx'

/** How it was, once it is over; may be changed for a while. */
export function RatingForm({ chat, state }: { chat: Chat; state: ChatState }) {
  const given = state.thread?.rating ?? null
  const [score, setScore] = useState(given?.score ?? 0)
  const [comment, setComment] = useState(given?.comment ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const [isChanging, setChanging] = useState(false)
  const send = async (event: Event) => {
    event.preventDefault()
    const found = faultOf(score, comment)
    setFault(found)
    if (!found && (await chat.rate(score, comment))) setChanging(false)
  }
  if (given && !isChanging)
    return (
      <div class="after">
        <p role="status">{text.thanks}</p>
        {!given.isFinal && (
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            {text.changeRating}
          </button>
        )}
        <StartAgain chat={chat} />
      </div>
    )
  return (
    <form class="after" onSubmit={(event) => void send(event)}>
      <RatingScale score={score} onChoose={setScore} />
      <CommentBox value={comment} onChange={setComment} />
      {fault && (
        <p class="problem" role="alert">
          {fault}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary">
          {text.sendRating}
        </button>
        <StartAgain chat={chat} />
      </div>
    </form>
  )
}

const StartAgain = ({ chat }: { chat: Chat }) => (
  <button type="button" class="quiet" onClick={() => chat.startAgain()}>
    {text.startAgain}
  </button>
)

function faultOf(score: number, comment: string): string | null {
  if (score === 0) return text.chooseRating
  return comment.length > COMMENT_LIMIT ? text.fieldTooLong(COMMENT_LIMIT) : null
}
