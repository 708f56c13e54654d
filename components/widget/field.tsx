/** @jsxImportSource preact */
import { useId } from 'preact/hooks'

interface FieldProps {
  label: string
  value: string
  fault: string | null | undefined
  autoComplete: string
  inputMode?: 'text' | 'email' | 'tel'
  onChange(value: string): void
}

export function Field({ label, value, fault, autoComplete, inputMode = 'text', onChange }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete={autoComplete}
        inputMode={inputMode}
        value={value}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {fault && (
        <p id={`${id}-fault`} class="problem" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
