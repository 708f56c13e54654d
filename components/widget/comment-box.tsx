/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import { text } from './messages.ts'

export function CommentBox({ value, onChange }: { value: string; onChange(value: string): void }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{text.comment}</label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
