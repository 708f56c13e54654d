/** @jsxImportSource preact */
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import { text } from './messages.ts'

interface MessageBoxProps {
  value: string
  fault: string | null | undefined
  isLabelShown?: boolean
  onChange(value: string): void
  /** Enter; Shift+Enter is a new line. */
  onSend(): void
}

const COUNT_FROM = MESSAGE_LIMIT - 500

/** The message grows with what is in it and says in time when it gets too long. */
export function MessageBox({ value, fault, isLabelShown = false, onChange, onSend }: MessageBoxProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    onSend()
  }
  const left = MESSAGE_LIMIT - value.length
  return (
    <div class="field grow">
      <label for={id} class={isLabelShown ? undefined : 'unseen'}>
        {text.message}
      </label>
      <textarea
        ref={box}
        id={id}
        dir="auto"
        rows={isLabelShown ? 3 : 1}
        placeholder={text.messageHint}
        value={value}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {fault ? (
        <p id={`${id}-fault`} class="problem" role="alert">
          {fault}
        </p>
      ) : (
        value.length > COUNT_FROM && <p class="meta">{text.left(Math.max(0, left))}</p>
      )}
    </div>
  )
}
