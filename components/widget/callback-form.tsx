/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { CallbackSlots, PublicState } from '#lib/widget/protocol.ts'
import type { Chat } from './chat.ts'
import { Field } from './field.tsx'
import { focusFirst } from './focus-first.ts'
import { text } from './messages.ts'
import { sayDay, saySlot } from './say-time.ts'
import { SlotSelect } from './slot-select.tsx'
import { sayOpening } from './status-line.tsx'
import { useBooking } from './use-booking.ts'

interface CallbackFormProps {
  chat: Chat
  thread: PublicState
  onBack(): void
}

/** A number and a half hour; what the choice means for the wait is said before it is made. */
export function CallbackForm({ chat, thread, onBack }: CallbackFormProps) {
  const { offered, phone, setPhone, slotAt, setSlotAt, faults, canBook, book } = useBooking(chat.waiting)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirst(form.current), [])
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [faults])
  const submit = (event: Event) => {
    event.preventDefault()
    void book()
  }
  return (
    <form ref={form} class="booking" noValidate aria-label={text.callMe} onSubmit={submit}>
      <Field
        label={text.phone}
        autoComplete="tel"
        inputMode="tel"
        value={phone}
        fault={faults.phone}
        onChange={setPhone}
      />
      {slotAt && (
        <SlotSelect slots={offered?.slots ?? []} chosen={slotAt} fault={faults.slotAt} onChoose={setSlotAt} />
      )}
      <p class="forecast" role="status">
        {offered && forecast(offered, slotAt, thread)}
      </p>
      {faults.other && (
        <p class="problem" role="alert">
          {faults.other}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={!canBook}>
          {text.bookCall}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {text.back}
        </button>
      </div>
    </form>
  )
}

function forecast({ waitRange, available }: CallbackSlots, slotAt: string, thread: PublicState): string {
  if (!slotAt) return thread.messageLeft ? text.noSlots : `${text.noSlots} ${text.noSlotsHint}`
  const call = text.aboutCall(sayDay(slotAt), saySlot(slotAt))
  if (!thread.isOpen) return `${call} ${sayOpening(thread.opensAt)}`
  if (!available) return `${call} ${text.nobodyInChat}`
  return `${call} ${waitRange ? text.waitInChat(text.minutes(waitRange.lowMinutes, waitRange.highMinutes)) : text.noWaitInChat}`
}
