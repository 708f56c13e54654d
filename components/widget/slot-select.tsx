/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import { text } from './messages.ts'
import { sayDay, saySlot } from './say-time.ts'

interface SlotSelectProps {
  slots: readonly string[]
  chosen: string
  fault: string | undefined
  onChoose(slot: string): void
}

export function SlotSelect({ slots, chosen, fault, onChoose }: SlotSelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{text.when}</label>
      <select
        id={id}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? `${id}-fault` : undefined}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <Day label={text.today} slots={slots.filter((slot) => sayDay(slot) === 'today')} />
        <Day label={text.tomorrow} slots={slots.filter((slot) => sayDay(slot) === 'tomorrow')} />
      </select>
      {fault && (
        <p id={`${id}-fault`} class="problem" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

const Day = ({ label, slots }: { label: string; slots: readonly string[] }) =>
  slots.length === 0 ? null : (
    <optgroup label={label}>
      {slots.map((slot) => (
        <option key={slot} value={slot}>
          {saySlot(slot)}
        </option>
      ))}
    </optgroup>
  )
