import { useEffect, useState } from 'preact/hooks'
import type { CallbackSlots } from '#lib/widget/protocol.ts'
import { text } from './messages.ts'
import { sayDay } from './say-time.ts'
import type { WaitingLine } from './waiting-line.ts'

type Faults = Partial<Record<'phone' | 'slotAt' | 'other', string>>

/** What can't be a number is said at once; whether it is one, the server says. */
const PHONE = /^\+?[\d\s()./-]{5,40}$/

/** What is offered, what was chosen of it, and what was at fault with that. */
export function useBooking(waiting: WaitingLine) {
  const [offered, setOffered] = useState<CallbackSlots | null>(null)
  const [phone, setPhone] = useState('')
  const [slotAt, setSlotAt] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [isBooking, setIsBooking] = useState(false)
  const show = (found: CallbackSlots | null) => {
    if (!found) return setFaults({ other: text.notConnected })
    const slots = found.slots.filter(isSoon)
    setOffered({ ...found, slots })
    setSlotAt((chosen) => (slots.includes(chosen) ? chosen : (slots[0] ?? '')))
  }
  useEffect(() => {
    void waiting.loadSlots().then(show)
  }, [waiting])
  const book = async () => {
    if (isBooking || !slotAt) return
    if (!PHONE.test(phone.trim())) return setFaults({ phone: text.notPhone })
    setIsBooking(true)
    const problem = await waiting.book(phone, slotAt)
    setIsBooking(false)
    if (!problem) return
    const field = problem.field === 'phone' || problem.field === 'slotAt' ? problem.field : 'other'
    setFaults({ [field]: problem.message })
    if (field === 'slotAt') show(await waiting.loadSlots())
  }
  return { offered, phone, setPhone, slotAt, setSlotAt, faults, canBook: !isBooking && slotAt !== '', book }
}

/** Today and tomorrow by the reader's own calendar. */
const isSoon = (slot: string) => ['today', 'tomorrow'].includes(sayDay(slot))
