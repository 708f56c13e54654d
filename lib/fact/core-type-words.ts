import { isOwn, type CoreFactType, type FactType } from './fact.ts'

const words: Record<CoreFactType, string> = {
  order_number: 'the order number',
  email: 'the e-mail address',
  phone: 'the phone number',
  name: 'the name',
  address: 'the address',
  product: 'the product',
  problem: 'the problem',
  preference: 'the wish',
  invoice_number: 'the invoice number',
  serial_number: 'the serial number',
  amount: 'the amount',
  date: 'the date',
  place: 'the place',
  time: 'the time',
  count: 'how many',
  duration: 'how long',
  person: 'for whom',
  category: 'the kind',
  choice: 'the choice',
}

/** A core type within a sentence to an administrator. */
export const coreTypeWords = (type: FactType): string | null => (isOwn(type) ? null : words[type])
